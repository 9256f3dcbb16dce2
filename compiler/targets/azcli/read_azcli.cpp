// SPDX-License-Identifier: MIT
// Reads a script that has nothing but comments, `set -euo pipefail` and `az` commands.
#include "targets/azcli/read_azcli.h"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "diag/wording.h"
#include "read/payload_json.h"
#include "read/payload_scanner.h"
#include "read/resource_path.h"

namespace asrmap::targets {
namespace {

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("_-./:,+@=").find(c) != std::string_view::npos;
}

class ScriptReader {
 public:
  ScriptReader(FileId file, SourceMap& sources) : file_(file), sources_(sources), in_(file, sources, "#") {}

  Payload read() {
    in_.expect("set");
    if (words_.clear(), read_words();
        !in_.failed() && (words_.size() != 2 || words_[0].view() != "-euo" || words_[1].view() != "pipefail"))
      in_.refuse(in_.here(), "the script starts with `set -euo pipefail`");
    while (!in_.at_end()) {
      in_.expect("az");
      const Span at = in_.here();
      words_.clear();
      read_words();
      if (!in_.failed()) read_command(at);
    }
    payload_.mistake = in_.take_mistake();
    return std::move(payload_);
  }

 private:
  // Reads the rest of a command: words up to the end of the line, which `\` continues on the
  // next.
  void read_words() {
    while (!in_.failed()) {
      std::string_view rest = in_.rest();
      std::size_t blanks = 0;
      while (blanks < rest.size() && (rest[blanks] == ' ' || rest.substr(blanks).starts_with("\\\n")))
        blanks += rest[blanks] == ' ' ? 1 : 2;
      in_.advance(blanks);
      rest.remove_prefix(blanks);
      if (rest.empty() || rest[0] == '\n') return;
      read_word(rest);
    }
  }

  // Reads plain characters, `'…'` and `\'`: nothing that a shell would expand.
  void read_word(std::string_view rest) {
    const std::uint32_t begin = in_.offset();
    std::string word;
    std::size_t i = 0;
    while (i < rest.size()) {
      if (is_plain(rest[i])) {
        word += rest[i++];
      } else if (rest.substr(i).starts_with("\\'")) {
        word += '\'';
        i += 2;
      } else if (rest[i] == '\'') {
        const std::size_t end = rest.find('\'', i + 1);
        if (end == std::string_view::npos) break;
        word += rest.substr(i + 1, end - i - 1);
        i = end + 1;
      } else {
        break;
      }
    }
    in_.advance(i);
    const bool ends = i == rest.size() || rest[i] == ' ' || rest[i] == '\n';
    if (!ends || i == 0) return in_.refuse(in_.here(), "this is no word that asrmap writes");
    words_.push_back(in_.keep(std::move(word), in_.span_from(begin)));
  }

  // Reads `--name=value` for each of the names, in their order.
  bool options(std::size_t first, std::initializer_list<std::string_view> names, std::vector<Text>& values) {
    if (words_.size() != first + names.size()) {
      in_.refuse(words_.empty() ? in_.here() : words_.back().span(),
                 "the command has other options than asrmap writes");
      return false;
    }
    std::size_t i = first;
    for (const std::string_view name : names) {
      const Text& word = words_[i++];
      if (!word.view().starts_with(name) || !word.view().substr(name.size()).starts_with('=')) {
        in_.refuse(word.span(), fmt::format("asrmap writes {} there", ticked(name)));
        return false;
      }
      values.push_back({word.view().substr(name.size() + 1), word.span()});
    }
    return true;
  }

  void expect(const Text& value, std::string_view wanted) {
    if (value.view() != wanted) in_.refuse(value.span(), fmt::format("asrmap writes {} there", ticked(wanted)));
  }

  void read_command(Span at) {
    constexpr std::string_view kCreate[] = {"site-recovery", "network", "mapping", "create"};
    const bool creates =
        words_.size() >= 4 && std::equal(std::begin(kCreate), std::end(kCreate), words_.begin(),
                                         [](std::string_view a, const Text& b) { return a == b.view(); });
    Record record{.kind = Record::Kind::mapping, .at = at};
    if (creates)
      read_create(record);
    else if (!words_.empty() && words_[0].view() == "rest")
      read_rest(record);
    else
      in_.refuse(at, "this is no command that asrmap writes");
    if (!in_.failed()) payload_.records.push_back(std::move(record));
  }

  void read_create(Record& record) {
    constexpr Fact kFacts[] = {Fact::name,   Fact::subscription, Fact::resource_group,  Fact::vault,
                               Fact::fabric, Fact::network_id,   Fact::recovery_fabric, Fact::target};
    std::vector<Text> values;
    if (!options(4,
                 {"--name", "--subscription", "--resource-group", "--vault-name", "--fabric-name", "--network-name",
                  "--recovery-fabric-name", "--recovery-network-id", "--fabric-details", "--output"},
                 values))
      return;
    for (std::size_t i = 0; i < std::size(kFacts); ++i) record.say(kFacts[i], values[i]);
    expect(values[8], "{vmm-to-azure:\"\"}");
    expect(values[9], "none");
    record.say(Fact::instance_type, {"VmmToAzure", values[8].span()});
  }

  void read_rest(Record& record) {
    std::vector<Text> values;
    if (!options(1, {"--method", "--output", "--url", "--body"}, values)) return;
    expect(values[0], "put");
    expect(values[1], "none");
    if (!in_.failed() && !read::read_request_url(values[2], sources_, record))
      in_.refuse(values[2].span(), "this is not the URL of a network mapping");
    read_body(values[3], record);
  }

  // Reads the body as a text of its own. What it says has the place of the option.
  void read_body(const Text& text, Record& record) {
    const FileId file = sources_.add(std::string(sources_.file(file_).path()), std::string(text.view()));
    read::StrictJson json(file, sources_);
    Record body;
    if (json.is_object(json.root(), {"properties"}))
      read::read_properties(json, json.member(json.root(), "properties"), body);
    if (auto mistake = json.take_mistake()) return in_.refuse(text.span(), mistake->message);
    for (const auto& [fact, value] : body.facts) record.say(fact, {value.view(), text.span()});
  }

  FileId file_;
  SourceMap& sources_;
  read::PayloadScanner in_;
  Payload payload_;
  std::vector<Text> words_;
};

}  // namespace

Payload read_azcli(FileId file, SourceMap& sources) { return ScriptReader(file, sources).read(); }

}  // namespace asrmap::targets
