// SPDX-License-Identifier: MIT
// Attaches the grammar's rules to a Document under construction.
#include "read/dsl.h"

#include <algorithm>
#include <charconv>
#include <limits>

#include "messages.h"
#include "read/characters.h"
#include "read/dsl_mistake.h"
#include "read/escapes.h"

namespace asrmap {
namespace {

namespace g = grammar;
namespace pegtl = tao::pegtl;

// A text with more mistakes is something else than a mapping file.
constexpr std::size_t kMostMistakes = 1000;
struct TooManyMistakes {};

class DslReader {
 public:
  DslReader(FileId file, SourceMap& sources, Reporter& reporter, BadCharacters bad)
      : sources_(sources), reporter_(reporter), bad_(std::move(bad)), text_(sources.file(file).text()) {
    document_.file = file;
    // One element a line is the usual layout. Memory that is reserved but never
    // written costs nothing, and growing would copy.
    std::size_t lines = 1;
    for (const char c : text_) lines += c == '\n' ? 1 : 0;
    document_.subnets.reserve(lines);
    document_.prefixes.reserve(lines);
    document_.networks.reserve(lines / 2);
    document_.maps.reserve(lines / 2);
    document_.sources.reserve(lines / 2);
    document_.segments.reserve(lines + lines / 2);
  }

  Document take() { return std::move(document_); }

  // --- words ---
  template <class Input>
  [[nodiscard]] Span span(const Input& in) const {
    return {document_.file, offset(in.begin()), offset(in.end())};
  }
  template <class Input>
  void bare(const Input& in) {
    word_ = Text(in.string_view(), span(in));
  }
  void quote_opens(const char* at) {
    quote_ = offset(at);
    has_escape_ = false;
  }
  void escape() { has_escape_ = true; }
  template <class Input>
  void quoted(const Input& in) {
    const std::string_view inner = in.string_view().substr(1, in.size() - 2);
    if (!has_escape_) {
      word_ = Text(inner, span(in));
    } else if (auto decoded = decode_escapes(inner)) {
      word_ = Text(sources_.keep(std::move(*decoded)), span(in));
    } else {
      reporter_.report("syntax-error", span(in), "an escape in {} is no Unicode character", ticked(inner))
          .help("`\\ud800` to `\\udfff` and what lies past `\\U0010ffff` are no characters");
      word_ = Text(inner, span(in));
    }
  }

  // --- values and properties ---
  void key() { key_ = word_; }
  void scalar(Value::Kind kind, std::int64_t integer = 0) {
    value_ = {.kind = kind, .text = word_, .integer = integer, .items = {}};
  }
  void quoted_value() { scalar(Value::Kind::string); }
  template <class Input>
  void integer(const Input& in) {
    bare(in);
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(in.begin(), in.end(), number);
    scalar(Value::Kind::integer, error == std::errc{} ? number : std::numeric_limits<std::int64_t>::max());
  }
  void list_opens(const char* at) {
    list_begin_ = offset(at);
    list_.clear();
  }
  void list_item() { list_.push_back(value_); }
  void list_closes(const char* end) {
    value_ = {.kind = Value::Kind::list,
              .text = Text(text_.substr(list_begin_, 0), {document_.file, list_begin_, offset(end)}),
              .integer = 0,
              .items = {size(document_.items), size(list_)}};
    document_.items.insert(document_.items.end(), list_.begin(), list_.end());
  }
  void property() { levels_[depth_].push_back({key_, value_}); }

  // --- elements ---
  void open_subnet() {
    depth_ = 2;
    subnet_ = {.name = {}, .prefixes = {size(document_.prefixes), 0}, .properties = {}};
  }
  void subnet_name() { subnet_.name = word_; }
  void prefix() { document_.prefixes.push_back(word_); }
  void close_subnet() {
    subnet_.prefixes.count = size(document_.prefixes) - subnet_.prefixes.first;
    subnet_.properties = flush(2);
    document_.subnets.push_back(subnet_);
    depth_ = in_network_ ? 1 : 0;
  }

  void open_network() {
    depth_ = 1;
    in_network_ = true;
    document_.networks.push_back({.name = {}, .subnets = {size(document_.subnets), 0}, .properties = {}});
  }
  void network_name() { document_.networks.back().name = word_; }
  void close_network() {
    NetworkElement& network = document_.networks.back();
    network.subnets.count = size(document_.subnets) - network.subnets.first;
    network.properties = flush(1);
    in_network_ = false;
    depth_ = 0;
  }

  void open_vault() { document_.vaults.emplace_back(), open_ = Open::vault; }
  void vault_label() { document_.vaults.back().label = word_; }
  void close_vault() { document_.vaults.back().properties = close(); }

  void open_server() {
    document_.servers.push_back({.label = {}, .networks = {size(document_.networks), 0}, .properties = {}});
    open_ = Open::server;
  }
  void server_label() { document_.servers.back().label = word_; }
  void close_server() {
    ServerElement& server = document_.servers.back();
    server.networks.count = size(document_.networks) - server.networks.first;
    server.properties = close();
  }

  void open_vnet() {
    document_.vnets.push_back({.label = {}, .subnets = {size(document_.subnets), 0}, .properties = {}});
    open_ = Open::vnet;
  }
  void vnet_label() { document_.vnets.back().label = word_; }
  void close_vnet() {
    VnetElement& vnet = document_.vnets.back();
    vnet.subnets.count = size(document_.subnets) - vnet.subnets.first;
    vnet.properties = close();
  }

  void open_map(Span keyword) {
    document_.maps.push_back({.keyword = keyword,
                              .sources = {size(document_.sources), 0},
                              .target = {},
                              .reason = {},
                              .lands = {size(document_.lands), 0},
                              .properties = {}});
    open_ = Open::map;
  }
  void first_segment() {
    path_first_ = size(document_.segments);
    document_.segments.push_back(word_);
  }
  void next_segment() { document_.segments.push_back(word_); }
  void source() {
    document_.sources.push_back(path());
    ++document_.maps.back().sources.count;
  }
  void target() { document_.maps.back().target = path(); }
  void none(Span at) {
    document_.maps.back().to_none = true;
    document_.maps.back().target.at = at;
  }
  void reason() { document_.maps.back().reason = word_; }
  void land_from() { land_from_ = word_; }
  void land() {
    document_.lands.push_back({land_from_, word_});
    ++document_.maps.back().lands.count;
  }
  void close_map() { document_.maps.back().properties = close(); }

  void include_file() { document_.includes.push_back({word_}); }

  void open_inventory(Span keyword) {
    document_.inventories.push_back({.keyword = keyword, .kind = {}, .file = {}, .properties = {}});
    open_ = Open::inventory;
  }
  void inventory_kind() { document_.inventories.back().kind = word_; }
  void inventory_file() { document_.inventories.back().file = word_; }
  void close_inventory() { document_.inventories.back().properties = close(); }

  // --- mistakes ---
  void block_opens(const char* at) { braces_.push_back(offset(at)); }
  void block_closes() { braces_.pop_back(); }
  void missing_open(const char* at) {
    braces_.push_back(offset(at));
    (void)mistake(at, "`{`", false);
  }
  void missing_close(const char* at) {
    const std::uint32_t brace = braces_.back();
    braces_.pop_back();
    if (auto finding = mistake(at, "`}`", true); finding && text_[brace] == '{')
      finding->label({document_.file, brace, brace + 1}, "opened here");
  }
  // The parse can't go on at `at`: what was expected there is the catalogue's
  // phrase. Marks everything that is open as broken.
  std::optional<Finding> mistake(const char* at, const char* expected, bool asks_for_item) {
    const bool repeated = stopped_ == at;
    stopped_ = at;
    mark_broken();
    const std::uint32_t where = offset(at);
    // What can't be read at one place is one mistake, however many rules end there.
    if (repeated) return std::nullopt;
    for (const Span& bad : bad_.places)
      if (bad.begin <= where && where < bad.end) return std::nullopt;
    if (++mistakes_ > kMostMistakes) throw TooManyMistakes{};
    // A quote that is not closed has swallowed the brace at the end of its line.
    if (expected == std::string_view(g::expected<g::quote_close>)) {
      const std::string_view swallowed = text_.substr(quote_, where - quote_);
      const auto opened = std::count(swallowed.begin(), swallowed.end(), '{');
      const auto closed = std::count(swallowed.begin(), swallowed.end(), '}');
      if (opened != closed) stopped_ = swallowed.data() + swallowed.rfind(opened > closed ? '{' : '}');
    }
    return report_mistake({document_.file, text_, where}, expected, asks_for_item, quote_, reporter_);
  }
  void too_many() {
    document_.incomplete = true;
    reporter_
        .report("syntax-error", {document_.file, offset(stopped_), offset(stopped_)},
                "more than {} mistakes; the rest of the file was not read", kMostMistakes)
        .help("is this an asrmap file?");
  }
  [[nodiscard]] const char* stopped_at() const { return stopped_; }
  [[nodiscard]] bool accepts_misspelt(std::string_view word, std::string_view keyword) {
    const auto near = nearest(word, {keyword});
    if (!near) return false;
    const std::uint32_t begin = offset(word.data());
    const Span at{document_.file, begin, begin + static_cast<std::uint32_t>(word.size())};
    if (++mistakes_ > kMostMistakes) throw TooManyMistakes{};
    reporter_.report("syntax-error", at, "{} is no keyword", ticked(word))
        .help("did you mean {}?", ticked(keyword))
        .fix(fmt::format("Write {}", ticked(keyword)), at, std::string(keyword));
    misspelt_ = at;
    return true;
  }
  [[nodiscard]] Span misspelt_at() const { return misspelt_; }

 private:
  enum class Open { none, vault, server, vnet, map, inventory };

  [[nodiscard]] std::uint32_t offset(const char* p) const { return static_cast<std::uint32_t>(p - text_.data()); }
  template <class T>
  static std::uint32_t size(const std::vector<T>& items) {
    return static_cast<std::uint32_t>(items.size());
  }
  Range flush(std::size_t depth) {
    std::vector<Property>& scratch = levels_[depth];
    const Range range{size(document_.properties), size(scratch)};
    document_.properties.insert(document_.properties.end(), scratch.begin(), scratch.end());
    scratch.clear();
    return range;
  }
  Range close() {
    open_ = Open::none;
    depth_ = 0;
    return flush(0);
  }
  Path path() {
    const Range segments{path_first_, size(document_.segments) - path_first_};
    return {segments,
            {document_.file, document_.segments[path_first_].span().begin, document_.segments.back().span().end}};
  }
  void mark_broken() {
    if (in_network_) document_.networks.back().broken = true;
    switch (open_) {
      // Something was meant to be declared, and nobody knows its name.
      case Open::none: document_.incomplete = true; break;
      case Open::vault: document_.vaults.back().broken = true; break;
      case Open::server:
        document_.servers.back().broken = true;
        if (document_.servers.back().networks.first < document_.networks.size())
          document_.networks.back().broken = true;
        break;
      case Open::vnet: document_.vnets.back().broken = true; break;
      case Open::map: document_.maps.back().broken = true; break;
      case Open::inventory: document_.incomplete = true; break;
    }
  }

  Document document_;
  SourceMap& sources_;
  Reporter& reporter_;
  BadCharacters bad_;
  std::string_view text_;

  Text word_, key_, land_from_;
  Value value_;
  std::vector<Value> list_;
  SubnetElement subnet_;
  // Properties of the elements that are open, outermost first: statement, VM
  // network, subnet. They move to the document when their element closes, so that
  // each element's own stand together.
  std::vector<Property> levels_[3];
  std::size_t depth_ = 0;
  bool in_network_ = false;
  Open open_ = Open::none;
  bool has_escape_ = false;
  std::uint32_t quote_ = 0, list_begin_ = 0, path_first_ = 0;
  std::vector<std::uint32_t> braces_;
  const char* stopped_ = nullptr;
  Span misspelt_;
  std::size_t mistakes_ = 0;
};

template <class Rule>
struct action : pegtl::nothing<Rule> {};

// What a rule does that needs no text: one member call.
template <void (DslReader::*Member)()>
struct calls {
  static void apply0(DslReader& reader) { (reader.*Member)(); }
};
// The same for rules that hand over the word they matched.
struct sets_word {
  template <class Input>
  static void apply(const Input& in, DslReader& reader) {
    reader.bare(in);
  }
};

// clang-format off
template <> struct action<g::bare> : sets_word {};
template <> struct action<g::pattern> : sets_word {};
template <> struct action<g::loose_prefix> : sets_word {};
template <> struct action<g::escape> : calls<&DslReader::escape> {};

template <> struct action<g::property> : calls<&DslReader::property> {};
template <> struct action<g::quoted_value> : calls<&DslReader::quoted_value> {};
template <> struct action<g::list_item> : calls<&DslReader::list_item> {};

template <> struct action<g::k_subnet> : calls<&DslReader::open_subnet> {};
template <> struct action<g::misspelt<g::k_subnet>> : calls<&DslReader::open_subnet> {};
template <> struct action<g::subnet_name> : calls<&DslReader::subnet_name> {};
template <> struct action<g::prefix> : calls<&DslReader::prefix> {};
template <> struct action<g::listed_prefix> : calls<&DslReader::prefix> {};
template <> struct action<g::subnet_body> : calls<&DslReader::close_subnet> {};

template <> struct action<g::k_network> : calls<&DslReader::open_network> {};
template <> struct action<g::misspelt<g::k_network>> : calls<&DslReader::open_network> {};
template <> struct action<g::orphan_open> : calls<&DslReader::open_network> {};
template <> struct action<g::network_name> : calls<&DslReader::network_name> {};
template <> struct action<g::network_body> : calls<&DslReader::close_network> {};
template <> struct action<g::orphan_network> : calls<&DslReader::close_network> {};

template <> struct action<g::k_vault> : calls<&DslReader::open_vault> {};
template <> struct action<g::misspelt<g::k_vault>> : calls<&DslReader::open_vault> {};
template <> struct action<g::vault_label> : calls<&DslReader::vault_label> {};
template <> struct action<g::vault_body> : calls<&DslReader::close_vault> {};

template <> struct action<g::k_vmm> : calls<&DslReader::open_server> {};
template <> struct action<g::misspelt<g::k_vmm>> : calls<&DslReader::open_server> {};
template <> struct action<g::server_label> : calls<&DslReader::server_label> {};
template <> struct action<g::server_body> : calls<&DslReader::close_server> {};

template <> struct action<g::k_vnet> : calls<&DslReader::open_vnet> {};
template <> struct action<g::misspelt<g::k_vnet>> : calls<&DslReader::open_vnet> {};
template <> struct action<g::vnet_label> : calls<&DslReader::vnet_label> {};
template <> struct action<g::vnet_body> : calls<&DslReader::close_vnet> {};

template <> struct action<g::path_segment> : calls<&DslReader::first_segment> {};
template <> struct action<g::next_segment> : calls<&DslReader::next_segment> {};
template <> struct action<g::source> : calls<&DslReader::source> {};
template <> struct action<g::target_segment> : calls<&DslReader::first_segment> {};
template <> struct action<g::next_target_segment> : calls<&DslReader::next_segment> {};
template <> struct action<g::target> : calls<&DslReader::target> {};
template <> struct action<g::reason> : calls<&DslReader::reason> {};
template <> struct action<g::land_from> : calls<&DslReader::land_from> {};
template <> struct action<g::land> : calls<&DslReader::land> {};
template <> struct action<g::map_body> : calls<&DslReader::close_map> {};

template <> struct action<g::include_file> : calls<&DslReader::include_file> {};
template <> struct action<g::inventory_kind> : calls<&DslReader::inventory_kind> {};
template <> struct action<g::inventory_file> : calls<&DslReader::inventory_file> {};
template <> struct action<g::inventory_body> : calls<&DslReader::close_inventory> {};
template <> struct action<g::block_close> : calls<&DslReader::block_closes> {};
// clang-format on

// The rest needs the place.
#define ASRMAP_ACTION(rule, expression)                     \
  template <>                                               \
  struct action<g::rule> {                                  \
    template <class Input>                                  \
    static void apply(const Input& in, DslReader& reader) { \
      expression;                                           \
    }                                                       \
  }
ASRMAP_ACTION(quote_open, reader.quote_opens(in.begin()));
ASRMAP_ACTION(quoted, reader.quoted(in));
ASRMAP_ACTION(key, (reader.bare(in), reader.key()));
ASRMAP_ACTION(integer, reader.integer(in));
ASRMAP_ACTION(yes, (reader.bare(in), reader.scalar(Value::Kind::boolean, 1)));
ASRMAP_ACTION(no, (reader.bare(in), reader.scalar(Value::Kind::boolean, 0)));
ASRMAP_ACTION(plain_value, (reader.bare(in), reader.scalar(Value::Kind::string)));
ASRMAP_ACTION(prefix_value, (reader.bare(in), reader.scalar(Value::Kind::string)));

ASRMAP_ACTION(list_open, reader.list_opens(in.begin()));
ASRMAP_ACTION(list, reader.list_closes(in.end()));
ASRMAP_ACTION(map_keyword, reader.open_map(reader.span(in)));
ASRMAP_ACTION(misspelt<g::k_map>, reader.open_map(reader.span(in)));
ASRMAP_ACTION(none_keyword, reader.none(reader.span(in)));
ASRMAP_ACTION(inventory_keyword, reader.open_inventory(reader.span(in)));
ASRMAP_ACTION(misspelt<g::k_inventory>, reader.open_inventory(reader.span(in)));
ASRMAP_ACTION(block_open, reader.block_opens(in.begin()));
ASRMAP_ACTION(missing_open, reader.missing_open(in.begin()));
ASRMAP_ACTION(missing_close, reader.missing_close(in.begin()));
#undef ASRMAP_ACTION

template <class Rule>
struct control : pegtl::normal<Rule> {
  template <class Input>
  [[noreturn]] static void raise(const Input& in, DslReader& reader) {
    static_assert(g::expected<Rule> != nullptr, "a rule in a must<> needs a phrase in messages.h");
    (void)reader.mistake(in.current(), g::expected<Rule>, g::asks_for_item<Rule>);
    throw g::Stop{};
  }
};

}  // namespace

Document read_dsl(FileId file, SourceMap& sources, Reporter& reporter) {
  BadCharacters bad = report_bad_characters(file, sources, reporter);
  const std::string_view text = sources.file(file).text();
  const bool readable = bad.readable;
  DslReader reader(file, sources, reporter, std::move(bad));
  if (!readable) {
    Document document = reader.take();
    document.incomplete = true;
    return document;
  }
  pegtl::memory_input<pegtl::tracking_mode::lazy, pegtl::eol::lf, const char*> in(text.data(), text.data() + text.size(),
                                                                                 "");
  try {
    pegtl::parse<g::file, action, control>(in, reader);
  } catch (const TooManyMistakes&) {
    reader.too_many();
  }
  return reader.take();
}

}  // namespace asrmap
