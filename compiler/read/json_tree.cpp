// SPDX-License-Identifier: MIT
#include "read/json_tree.h"

#include <tao/pegtl.hpp>
#include <tao/pegtl/contrib/json.hpp>
#include <algorithm>
#include <cctype>
#include <charconv>
#include <cstddef>
#include <cstring>
#include <limits>
#include <string>
#include <utility>

#include "diag/wording.h"
#include "read/foreign_file.h"
#include "read/merge_conflict.h"
#include "read/template_text.h"
#include "text/ascii.h"
#include "text/code_point.h"
#include "text/look_alike.h"

namespace asrmap::read {
namespace {

namespace pegtl = tao::pegtl;
namespace json = tao::pegtl::json;

// No export goes as deep as this, and the stack has room for much deeper recursion.
constexpr std::size_t kDeepest = 200;

constexpr std::string_view kNoComments = "JSON has no comments; delete it";

// What a rule expects, for the message if it must match and does not.
template <class Rule>
inline constexpr const char* wanted = nullptr;
// clang-format off
template <> inline constexpr const char* wanted<json::text>               = "an array or an object";
template <> inline constexpr const char* wanted<json::member_value>       = "a value";
template <> inline constexpr const char* wanted<json::next_member>        = "a name in quotes after `,`";
template <> inline constexpr const char* wanted<json::next_array_element> = "a value after `,`";
template <> inline constexpr const char* wanted<json::name_separator>     = "`:`";
template <> inline constexpr const char* wanted<json::end_object>         = "`,` or `}`";
template <> inline constexpr const char* wanted<json::end_array>          = "`,` or `]`";
template <> inline constexpr const char* wanted<json::char_>              = "the end of the string";
template <> inline constexpr const char* wanted<pegtl::eof>               = "the end of the file";
// clang-format on

struct Stop {};

struct file : pegtl::seq<pegtl::opt<pegtl::utf8::bom>, json::text, pegtl::eof> {};

}  // namespace

class JsonBuilder {
 public:
  using Node = JsonTree::Node;

  explicit JsonBuilder(JsonTree& tree) : tree_(tree) {}

  void scalar(JsonKind kind, std::string_view text) {
    Node& node = push(kind, text);
    node.end = node.begin + static_cast<std::uint32_t>(text.size());
    if (kind == JsonKind::string) node.escaped = std::memchr(text.data(), '\\', text.size()) != nullptr;
  }
  void key(std::string_view text) { key_ = text; }
  void open(JsonKind kind, std::string_view text) {
    if (open_.size() == kDeepest) {
      stop(text.data(), fmt::format("the JSON is nested more than {} deep", kDeepest), "no export is: check the file");
      throw Stop{};
    }
    push(kind, text);
    open_.push_back(static_cast<std::uint32_t>(tree_.nodes_.size() - 1));
  }
  void close(std::string_view text) {
    Node& node = tree_.nodes_[open_.back()];
    node.end = offset(text.data()) + 1;
    node.next = static_cast<std::uint32_t>(tree_.nodes_.size());
    open_.pop_back();
  }

  // Takes the digits of escapes that follow each other, `uXXXX\uXXXX`. Each escape is a character,
  // or two of them are a surrogate pair.
  void escapes(std::string_view text) {
    constexpr std::size_t kEach = 6;
    const auto unit = [&](std::size_t i) {
      unsigned value = 0;
      if (i < text.size()) std::from_chars(text.data() + i + 1, text.data() + i + 5, value, 16);
      return value;
    };
    for (std::size_t i = 0; i < text.size(); i += kEach) {
      if (is_character(unit(i))) continue;
      const bool pair = unit(i) < 0xDC00 && unit(i + kEach) >= 0xDC00 && unit(i + kEach) < 0xE000;
      if (!pair) {
        const char* const backslash = text.data() + i - 1;
        stop(backslash, fmt::format("{} is half of a surrogate pair, and no character", ticked({backslash, kEach})),
             "export it again; a character beyond U+FFFF takes two such escapes", backslash + kEach);
        throw Stop{};
      }
      i += kEach;
    }
  }

  // Reports what was expected at the place where the text differs, or what the file is if it never
  // was JSON.
  void mistake(const char* at, std::string_view expected) {
    if (const auto conflict = find_merge_conflict(tree_.text_))
      return report_merge_conflict(tree_.file_, tree_.text_, *conflict, rule_name::invalid_inventory, tree_.reporter_);
    if (const auto foreign = foreign_file(tree_.text_))
      return stop(foreign->at.data(), foreign->message, foreign->cure, foreign->at.data() + foreign->at.size());
    if (expected == wanted<pegtl::eof> && more_behind(at)) return;
    const char* const end = end_of_text();
    if (at == end) return end_too_soon(expected);
    const auto c = static_cast<unsigned char>(*at);
    if (expected == wanted<json::char_>) return bad_character(at, c);
    const char before = last_before(at);
    if (before == '{') expected = "a name in quotes or `}`";
    if (before == '[') expected = "a value or `]`";
    const bool word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const char* last = at + 1;
    while (last != end && ((word && std::isalnum(static_cast<unsigned char>(*last)) != 0) || (*last & 0xC0) == 0x80))
      ++last;
    const std::string_view rest(at, static_cast<std::size_t>(last - at));
    stop(at,
         fmt::format("expected {}, got {}", expected,
                     is_deceptive(first_code_point(rest).value) ? first_described(rest) : ticked(rest)),
         help_for(expected, *at, before), last);
  }

 private:
  [[nodiscard]] static std::string_view help_for(std::string_view expected, char got, char before) {
    if (got == '/' || got == '#') return kNoComments;
    if (expected == wanted<json::text>)
      return "an inventory is JSON: of `az … -o json`, or of `… | ConvertTo-Json`; mapping files are taken by "
             "`include`";
    if (before == ',' && (got == ']' || got == '}')) return "delete the `,`: no value follows it";
    if (static_cast<unsigned char>(got) >= 0x80) return "an editor has changed the file; export it again";
    return "the file is not JSON from here on; export it again";
  }

  Node& push(JsonKind kind, std::string_view text) {
    Node node;
    node.begin = offset(text.data());
    node.kind = kind;
    if (!key_.empty()) {
      node.key = offset(key_.data());
      if (key_.size() <= std::numeric_limits<std::uint16_t>::max())
        node.key_size = static_cast<std::uint16_t>(key_.size());
      key_ = {};
    }
    tree_.nodes_.push_back(node);
    tree_.nodes_.back().next = static_cast<std::uint32_t>(tree_.nodes_.size());
    return tree_.nodes_.back();
  }

  void end_too_soon(std::string_view expected) {
    const Span at = tree_.end();
    const bool marked = tree_.text_.starts_with("\xEF\xBB\xBF");
    if (tree_.text_.find_first_not_of(" \t\r\n", marked ? 3 : 0) == std::string_view::npos) {
      tree_.reporter_.report(rule_name::invalid_inventory, at, "the file is empty")
          .help("run the export again, and see what it says on the screen");
      return;
    }
    Finding finding =
        tree_.reporter_.report(rule_name::invalid_inventory, at, "the file ends too soon: expected {}", expected);
    finding.help("the export was cut off; make it again");
    if (open_.empty()) return;
    const std::uint32_t begin = tree_.nodes_[open_.back()].begin;
    finding.label({tree_.file_, begin, begin + 1}, "this is never closed");
  }

  // Reports what stands behind a text that is whole. False if it is no more than a bracket.
  bool more_behind(const char* at) {
    const std::string_view rest(at, static_cast<std::size_t>(end_of_text() - at));
    if (rest.empty() || std::string_view("]},:").find(rest[0]) != std::string_view::npos) return false;
    if (rest[0] == '[' || rest[0] == '{') {
      stop(at, "a second JSON text begins behind the first",
           "write each export into a file of its own, by `>` and not by `>>`; `jq -s .` makes one list of several "
           "texts");
      return true;
    }
    const std::string_view line = trimmed(rest.substr(0, rest.find('\n')));
    const bool is_comment = rest.starts_with("//") || rest.starts_with("/*") || rest[0] == '#';
    stop(at, fmt::format("{} stands behind the JSON", ticked(line)),
         is_comment ? kNoComments : "write only standard output into the file: `>`, not `2>&1` or `*>`",
         at + line.size());
    return true;
  }

  void bad_character(const char* at, unsigned char c) {
    // A wrong escape is reported at its backslash: the one just before, or the one before the
    // digits.
    const char* escape = at;
    while (escape[-1] == 'u' || std::isxdigit(static_cast<unsigned char>(escape[-1])) != 0) --escape;
    std::ptrdiff_t backslashes = 0;
    while (escape[-1 - backslashes] == '\\') ++backslashes;
    if (backslashes % 2 == 1 && at - escape < 5 && (escape == at || *escape == 'u'))
      stop(escape - 1, "a `\\` in a string that begins no escape of JSON", "write `\\\\` for a backslash", at + 1);
    else if (c == '\n' || c == '\r')
      stop(at, "a string that goes on in the next line",
           "close the quote; if a console has wrapped the line, let the command write the file by `>`");
    else if (c < 0x20)
      stop(at, fmt::format("control character U+{:04X} in a string", c),
           "a quote is missing before, or write an escape");
    else if (c == 0xED && end_of_text() - at > 1 && static_cast<unsigned char>(at[1]) >= 0xA0)
      stop(at, "half of a surrogate pair is no character", "export it again");
    else
      stop(at, fmt::format("byte 0x{:02X} is not UTF-8", c), "save the export as UTF-8");
  }

  void stop(const char* at, std::string message, std::string_view help, const char* end = nullptr) {
    const std::uint32_t begin = offset(at);
    const std::uint32_t last =
        end == nullptr ? begin + 1 : std::min(offset(end), static_cast<std::uint32_t>(tree_.text_.size()));
    tree_.reporter_.report(rule_name::invalid_inventory, {tree_.file_, begin, last}, "{}", message).help("{}", help);
  }

  [[nodiscard]] const char* end_of_text() const { return tree_.text_.data() + tree_.text_.size(); }

  char last_before(const char* at) const {
    while (at != tree_.text_.data() && (at[-1] == ' ' || at[-1] == '\n' || at[-1] == '\r' || at[-1] == '\t')) --at;
    return at == tree_.text_.data() ? '\0' : at[-1];
  }

  [[nodiscard]] std::uint32_t offset(const char* at) const {
    return static_cast<std::uint32_t>(at - tree_.text_.data());
  }

  JsonTree& tree_;
  std::string_view key_;
  std::vector<std::uint32_t> open_;
};

namespace {

template <class Rule>
struct action : pegtl::nothing<Rule> {};

template <JsonKind Kind>
struct scalar {
  template <class Input>
  static void apply(const Input& in, JsonBuilder& builder) {
    builder.scalar(Kind, in.string_view());
  }
};
template <JsonKind Kind>
struct opens {
  template <class Input>
  static void apply(const Input& in, JsonBuilder& builder) {
    builder.open(Kind, in.string_view());
  }
};
struct closes {
  template <class Input>
  static void apply(const Input& in, JsonBuilder& builder) {
    builder.close(in.string_view());
  }
};
// clang-format off
template <> struct action<json::null> : scalar<JsonKind::null> {};
template <> struct action<json::true_> : scalar<JsonKind::boolean> {};
template <> struct action<json::false_> : scalar<JsonKind::boolean> {};
template <> struct action<json::number> : scalar<JsonKind::number> {};
template <> struct action<json::string> : scalar<JsonKind::string> {};
template <> struct action<json::begin_array> : opens<JsonKind::array> {};
template <> struct action<json::begin_object> : opens<JsonKind::object> {};
template <> struct action<json::end_array> : closes {};
template <> struct action<json::end_object> : closes {};
// clang-format on
template <>
struct action<json::key> {
  template <class Input>
  static void apply(const Input& in, JsonBuilder& builder) {
    builder.key(in.string_view());
  }
};

template <>
struct action<json::unicode> {
  template <class Input>
  static void apply(const Input& in, JsonBuilder& builder) {
    builder.escapes(in.string_view());
  }
};

template <class Rule>
struct control : pegtl::normal<Rule> {
  template <class Input>
  static void failure(const Input& in, JsonBuilder& builder) {
    if constexpr (wanted<Rule> != nullptr) {
      builder.mistake(in.current(), wanted<Rule>);
      throw Stop{};
    }
  }
};

}  // namespace

std::string_view to_string(JsonKind kind) {
  constexpr std::string_view kNames[] = {"null", "a boolean", "a number", "a string", "an array", "an object"};
  return kNames[static_cast<std::size_t>(kind)];
}

JsonTree::JsonTree(FileId file_id, SourceMap& sources, Reporter& reporter, JsonForm form)
    : file_(file_id), sources_(sources), reporter_(reporter), text_(sources.file(file_id).text()) {
  if (form == JsonForm::as_template)
    if (auto plain = template_as_json(text_)) text_ = sources.keep(std::move(*plain));
  // Reserves half of what dense JSON takes. Pages that are never touched cost nothing.
  nodes_.reserve(text_.size() / 16);
  JsonBuilder builder(*this);
  pegtl::memory_input<pegtl::tracking_mode::lazy, pegtl::eol::lf, const char*> in(text_.data(),
                                                                                  text_.data() + text_.size(), "");
  try {
    pegtl::parse<file, action, control>(in, builder);
  } catch (const Stop&) {
    nodes_.clear();
  }
}

Span JsonTree::end() const {
  const auto size = static_cast<std::uint32_t>(text_.size());
  std::uint32_t begin = size == 0 ? 0 : size - 1;
  while (begin != 0 && (text_[begin] & 0xC0) == 0x80) --begin;
  return {file_, begin, size};
}

}  // namespace asrmap::read
