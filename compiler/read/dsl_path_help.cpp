// SPDX-License-Identifier: MIT
#include "read/dsl_path_help.h"

#include <fmt/core.h>

#include <algorithm>

#include "read/dsl_advice.h"
#include "read/dsl_tokens.h"
#include "text/ascii.h"

namespace asrmap::read {
namespace {

constexpr Advice kOtherArrows[] = {
    {"=>", "the arrow is written `->`"},
    {"-", "the arrow is written `->`"},
    {"=", "the arrow is written `->`"},
    {":", "the arrow is written `->`"},
    {"to", "the arrow is written `->`"},
    {"-->", "the arrow is written `->`"},
    {"==>", "the arrow is written `->`"},
    {"<-", "the arrow is written `->`, from the VM network to its target"},
    {"<--", "the arrow is written `->`, from the VM network to its target"},
    {"and", "sources are separated by `,`"},
    {"&", "sources are separated by `,`"},
    {"+", "sources are separated by `,`"},
    {";", "sources are separated by `,`"},
    {"%", "only `*` and `?` are wild cards; quote a name that holds other characters"},
    {"[", "only `*` and `?` are wild cards; quote a name that holds other characters"},
};

// The segments of the path that ends with the `/` before `at`: `ams/Corp`.
std::string_view path_before(std::string_view text, std::uint32_t at) {
  if (at == 0) return {};
  std::uint32_t begin = at - 1;
  do {
    begin -= static_cast<std::uint32_t>(word_before(text, begin).size());
  } while (begin != 0 && text[begin - 1] == '/' && --begin != 0);
  return text.substr(begin, at - 1 - begin);
}

}  // namespace

std::string for_source(const Unwanted& unwanted) {
  const std::string_view word = unwanted.token;
  const std::string_view behind = rest_of_line(unwanted.text, unwanted.at + static_cast<std::uint32_t>(word.size()));
  if (word == "[") return "sources are separated by `,`, without brackets";
  if (word.starts_with('/'))
    return fmt::format("write `{}`", word.substr(std::min(word.find_first_not_of('/'), word.size())));
  if (!word.starts_with('"') && (!is_word(word[0]) || word == "->")) return {};
  if (word.starts_with('"')) {
    const std::size_t slash = word.find('/');
    if (slash != std::string_view::npos)
      return fmt::format("quote only the name: `{}/\"{}\"`", word.substr(1, slash - 1),
                         word.substr(slash + 1, word.size() - slash - 2));
    return fmt::format("a VM network is written with its VMM server: `server/{}`", word);
  }
  const std::size_t next = behind.find_first_not_of(" \t");
  if (next == 0 && (behind[0] == '\\' || behind[0] == ':')) {
    const std::string_view rest = behind.substr(1, std::min(behind.find_first_of(" \t,", 1), behind.size()) - 1);
    return fmt::format("a path is written with `/`: `{}/{}`", word, rest);
  }
  if (next != 0 && next != std::string_view::npos && behind[next] == '/')
    return "a path is written without blanks: `server/network`";
  const std::size_t arrow = behind.find("->");
  if (next != 0 && next != std::string_view::npos && is_word(behind[next]) && behind.find('/') < arrow)
    return "quote a name that holds a blank, such as `\"my server\"/network`";
  if (arrow != std::string_view::npos && behind.find('/', arrow) != std::string_view::npos)
    return fmt::format("write `server/{0}`; if `{0}` is a vnet, turn the mapping round: a vnet can only be a target",
                       word);
  if (const std::size_t dot = word.find('.'); dot != std::string_view::npos)
    return fmt::format("a path is written with `/`: `{}/{}`", word.substr(0, dot), word.substr(dot + 1));
  return fmt::format("a VM network is `server/{0}`; all VM networks of a server are `{0}/*`", word);
}

// `map vnet-dr <- ams/Finance` was written from the target to the source.
std::string for_arrow(const Unwanted& unwanted) {
  const std::string_view token = unwanted.token;
  if (token.starts_with("<-")) {
    const std::string_view line = rest_of_line(unwanted.text, unwanted.at + static_cast<std::uint32_t>(token.size()));
    const std::string_view right = trimmed(line.substr(0, line.find_first_of("{#")));
    const std::string_view left = word_before(unwanted.text, unwanted.at);
    // The word before is the whole left side if nothing but `map` stands before it.
    const std::size_t begin = static_cast<std::size_t>(left.data() - unwanted.text.data());
    const bool is_path = begin != 0 && unwanted.text[begin - 1] == '/';
    if (!left.empty() && !is_path && right.find('/') != std::string_view::npos)
      return fmt::format("turn the mapping round: `map {} -> {}`", right, trimmed(left));
  }
  if (const std::string_view known = find(kOtherArrows, token); !known.empty()) return std::string(known);
  if (token.starts_with('/')) return "a path is `server/network` or `server/logical-network/network`";
  return token.find('/') != std::string_view::npos ? "several sources are separated by `,`" : "";
}

// In `ams//Finance`, `ams/ -> v` and `ams/.*`.
std::string for_segment(const Unwanted& unwanted) {
  const std::string_view text = unwanted.text, token = unwanted.token;
  const std::string_view server = path_before(text, unwanted.at);
  if (server.empty()) return {};
  const std::string_view behind = rest_of_line(text, unwanted.at);
  if (is_blank(token[0])) {
    const std::string_view rest = trimmed(behind);
    if (rest.starts_with("->") || rest.starts_with(",")) return fmt::format("`{}/*` is all of them", server);
    if (rest.empty() || (!is_word(rest[0]) && rest[0] != '"')) return {};
    const std::uint32_t next = unwanted.at + static_cast<std::uint32_t>(behind.find_first_not_of(" \t"));
    return fmt::format("a path is written without blanks: `{}/{}`", server,
                       text.substr(next, path_end(text, next) - next));
  }
  if (token.starts_with(".*") || token.starts_with(".+")) return fmt::format("`{}/*` is all of them", server);
  if (token.starts_with('/')) {
    std::uint32_t next = unwanted.at;
    while (next < text.size() && text[next] == '/') ++next;
    return fmt::format("write `{}/{}`", server, text.substr(next, path_end(text, next) - next));
  }
  return {};
}

}  // namespace asrmap::read
