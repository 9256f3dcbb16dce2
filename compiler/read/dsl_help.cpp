// SPDX-License-Identifier: MIT
#include "read/dsl_help.h"

#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "read/dsl_advice.h"
#include "read/dsl_path_help.h"
#include "read/dsl_tokens.h"
#include "text/ascii.h"
#include "text/code_point.h"
#include "text/letters.h"
#include "text/look_alike.h"

namespace asrmap::read {
namespace {

using grammar::Wanted;

// Words that other tools use for these statements.
constexpr Advice kOtherStatements[] = {
    {"server", "did you mean `vmm`?"},
    {"vmm_server", "did you mean `vmm`?"},
    {"scvmm", "did you mean `vmm`?"},
    {"fabric", "did you mean `vmm`?"},
    {"virtual_network", "did you mean `vnet`?"},
    {"virtualNetwork", "did you mean `vnet`?"},
    {"azurerm_virtual_network", "did you mean `vnet`?"},
    {"mapping", "did you mean `map`?"},
    {"network_mapping", "did you mean `map`?"},
    {"import", "did you mean `include`?"},
    {"recovery_vault", "did you mean `vault`?"},
    {"exclude", "a network is excluded by `map server/network -> none \"reason\"`"},
    {"resource", "this is asrmap's own language; declare a `vnet`, a `vmm` server, and a `map` between them"},
    {"network", "a `network` stands in the block of its `vmm` server"},
    {"vm_network", "did you mean `network`? It stands in the block of its `vmm` server"},
    {"subnet", "a `subnet` stands in the block of its `network` or `vnet`"},
    {"land", "a `land` stands in the block of its `map`"},
    {"}", "no block is open; delete it, or look for a `}` too many above"},
};

constexpr Advice kOtherItems[] = {
    {"network", "VM networks stand in a `vmm` block; a `vnet` has `subnet` lines"},
    {"vm_network", "did you mean `network`?"},
    {"vmnetwork", "did you mean `network`?"},
    {"vm_subnet", "did you mean `subnet`?"},
    {"vmsubnet", "did you mean `subnet`?"},
    {"land", "a `land` stands in the block of a `map`"},
    {"subnet", "a `subnet` stands in the block of its `network` or `vnet`"},
    {"{", "a block follows a keyword and a name, such as `network Finance {`"},
    {",", "delete the `,`; properties are separated by blanks or new lines"},
    {";", "delete the `;`; properties are separated by blanks or new lines"},
    {":", "a property is written `name = value`"},
};

// Help for characters that look like others, or like nothing. Editors, mail programs and web pages
// put them in.
std::string for_other_characters(const Unwanted& unwanted) {
  const char32_t c = first_code_point(unwanted.token).value, seen = seen_as(c);
  if (seen == U'"' || seen == U'\'') return "write `\"`; these quotes are typographic";
  if (unwanted.token == "→" || unwanted.token == "⇒" || seen == U'>') return "the arrow is written `->`";
  if (seen == U'-')
    return unwanted.wanted == Wanted::arrow ? "this is a dash; the arrow is written `->`"
                                            : "this is a dash; write `-`, or quote the name if it holds a dash";
  if (seen == U' ') return "replace it by an ordinary blank";
  if (seen == U';') return "delete it; properties are separated by blanks or new lines";
  if (seen != 0)
    return fmt::format("write `{}`{}", static_cast<char>(seen),
                       is_any_letter_or_digit(seen) ? ", or quote the name if it holds this character" : "");
  if (is_hidden(c)) return "delete it: it is not seen";
  return "quote names that hold other characters than letters, digits, `_`, `-` and `.`; quotes are `\"`";
}

std::string for_head_end(const Unwanted& unwanted) {
  const std::string_view token = unwanted.token, before = word_before(unwanted.text, unwanted.at);
  const bool in_map = first_word(unwanted.text, unwanted.at) == "map";
  if (before == "none") return token.starts_with('"') ? "" : "write the reason in quotes";
  if (token == "," && in_map) return "a VM network has one target; write the other `map` on a line of its own";
  if (token == ":" || token == "=" || token == ";" || token == ",") return fmt::format("delete the `{}`", token);
  if (token == "(" || token == "[") return "a block is written in `{` and `}`";
  if (token == "*" || token == "?") return "wild cards stand only in the source of a `map`";
  if (looks_like_range(token)) return "ranges of a vnet go into its block: `address_space = [10.10.0.0/16]`";
  if (in_map && (is_word(token[0]) || token[0] == '"'))
    return "properties of a `map` stand in a block: `{ name = \"…\" }`";
  return {};
}

std::string for_subnet_end(const Unwanted& unwanted) {
  const std::string_view token = unwanted.token;
  if (token == ":" || token == "=") return fmt::format("delete the `{}`; the range follows the name", token);
  if (token == "[" || token == "(") return "the ranges follow the name without brackets, separated by `,`";
  if (token == ";" || token == ",") return fmt::format("delete the `{}`", token);
  if (token == "*" || token == "?") return "wild cards stand only in the source of a `map`";
  if (looks_like_range(token)) return "separate ranges by `,`";
  return {};
}

std::string for_value(const Unwanted& unwanted) {
  const std::string_view token = unwanted.token;
  if (token == "}" || token == "{" || token == "," || token == ";") return {};
  if (token == "$") return "there are no variables; write the value";
  if (token == "(") return "a list is written in `[` and `]`";
  return "quote a value that is no plain word, number or range";
}

std::string for_item(const Unwanted& unwanted) {
  const std::string_view token = unwanted.token;
  if (token == "subnet" && rest_of_line(unwanted.text, unwanted.at).find("->") != std::string_view::npos)
    return "did you mean `land`?";
  if (const std::string_view known = find(kOtherItems, token); !known.empty()) return std::string(known);
  if (rest_of_line(unwanted.text, unwanted.at).find("->") != std::string_view::npos && is_word(token[0]) &&
      token != "->")
    return "did you mean `land`? It stands in the block of a `map`";
  if (token.starts_with('"')) {
    const std::string_view behind = rest_of_line(unwanted.text, unwanted.at + static_cast<std::uint32_t>(token.size()));
    if (token.size() < 2 || token.back() != '"') return "quotes come in pairs; does the opening one miss?";
    return behind.find_first_of(":=") != std::string_view::npos
               ? "a property is written `name = value`, its name without quotes"
               : "a property is written `name = value`";
  }
  return is_word(token[0]) && !word_before(unwanted.text, unwanted.at).empty() ? "quote a value that holds a blank"
                                                                               : "";
}

std::string for_file(const Unwanted& unwanted) {
  const std::string_view token = unwanted.token;
  const bool in_inventory = first_word(unwanted.text, unwanted.at) == "inventory";
  // The file was taken for the kind.
  if (in_inventory && word_before(unwanted.text, unwanted.at).ends_with('"'))
    return "the kind stands before the file: `vnets`, `vmm`, `vms`, `asr` or `mappings`";
  if (token == ",") return "write a statement for each file and kind";
  return !token.empty() && is_word(token[0]) ? fmt::format("write it in quotes: `\"{}\"`", token) : "";
}

// The value of a property near the start of the block that begins at `at`: `web` in
// `{ name = "web" }`, as it is written. Empty if it is not there.
std::string_view value_in_block(std::string_view text, std::uint32_t at, std::string_view key) {
  constexpr std::size_t kNear = 200;
  text = text.substr(0, at + kNear);
  std::string_view before, sign;  // the last two tokens
  for (std::uint32_t i = at + 1; i < text.size() && text[i] != '{' && text[i] != '}';) {
    const std::uint32_t end = token_end(text, i);
    const std::string_view token = text.substr(i, end - i);
    i = end;
    if (token[0] == '#' || static_cast<unsigned char>(token[0]) <= ' ') continue;
    // A range is several tokens without blanks between them.
    if (before == key && (sign == "=" || sign == ":"))
      return token[0] == '"' ? token : text.substr(end - token.size(), run_end(text, end) - end + token.size());
    before = std::exchange(sign, token);
  }
  return {};
}

// `vnet { name = "vnet-dr" }` has its name in the block, as other languages do.
std::string for_nameless(const Unwanted& unwanted) {
  constexpr Advice kExamples[] = {
      {"vault", "dr-vault"}, {"vmm", "ams"}, {"vnet", "vnet-dr"}, {"network", "Finance"}, {"subnet", "web"}};
  const std::string_view keyword = word_before(unwanted.text, unwanted.at);
  const std::string_view name = value_in_block(unwanted.text, unwanted.at, "name");
  if (keyword == "subnet" && !name.empty()) {
    std::string_view range = value_in_block(unwanted.text, unwanted.at, "prefix");
    if (range.size() > 2 && range.front() == '"') range = range.substr(1, range.size() - 2);
    return fmt::format("write `subnet {}{}{}`", name, range.empty() ? "" : " ", range);
  }
  if (!name.empty()) return fmt::format("write `{} {} {{`", keyword, name);
  const std::string_view example = find(kExamples, keyword);
  return example.empty() ? std::string() : fmt::format("write its name before the block: `{} {} {{`", keyword, example);
}

// What the block holds follows, maybe on the next line.
std::string for_open_brace(const Unwanted& unwanted) {
  const std::string_view text = unwanted.text;
  const auto next = [&](std::size_t at) { return std::min(text.find_first_not_of(" \t\r\n", at), text.size()); };
  std::size_t begin = next(unwanted.at);
  while (begin < text.size() && text[begin] == '#') begin = next(std::min(text.find('\n', begin), text.size()));
  const std::size_t end = std::min(text.find_first_of(" \t\r\n=", begin), text.size());
  return fmt::format("put what follows into a block: `{{ {} … }}`", text.substr(begin, end - begin));
}

}  // namespace

bool is_item_elsewhere(std::string_view word) { return !find(kOtherItems, word).empty(); }

std::string help_for(const Unwanted& unwanted) {
  const std::string_view token = unwanted.token;
  if (token.empty() && unwanted.wanted == Wanted::list_comma) return "close the list with `]`";
  if (token.empty() && unwanted.wanted == Wanted::open_brace) return for_open_brace(unwanted);
  if (token.empty()) return unwanted.wanted == Wanted::file ? for_file(unwanted) : "";
  if (static_cast<unsigned char>(token[0]) >= 0x80) return for_other_characters(unwanted);
  if (token == "'") return "words are quoted with `\"`";
  if (token == "\\") return "a backslash is written `\\\\`, in quotes; paths are written with `/`";
  const std::string_view two = unwanted.text.substr(unwanted.at, 2);
  if (unwanted.wanted == Wanted::arrow && token.starts_with("-")) return for_arrow(unwanted);
  if (two == "//" || two == "/*" || two == "--") return "comments start with `#`";
  switch (unwanted.wanted) {
    case Wanted::statement:
      if (token == ";") return "comments start with `#`";
      if (token == "server" && first_word(unwanted.text, unwanted.at) == "inventory")
        return "properties of an `inventory` stand in a block: `{ server = … }`";
      if (const std::string_view known = find(kOtherStatements, token); !known.empty()) return std::string(known);
      if (rest_of_line(unwanted.text, unwanted.at + static_cast<std::uint32_t>(token.size())).find('=') !=
          std::string_view::npos)
        return "a property stands in the block of what it is about";
      return {};
    case Wanted::item: return for_item(unwanted);
    case Wanted::head_end: return for_head_end(unwanted);
    case Wanted::subnet_end: return for_subnet_end(unwanted);
    case Wanted::source:
    case Wanted::slash: return for_source(unwanted);
    case Wanted::arrow: return for_arrow(unwanted);
    case Wanted::name:
      if (token == "{") return for_nameless(unwanted);
      if (looks_like_range(token)) return "write the subnet's name before its range";
      if (token.find('/') != std::string_view::npos) return "put a blank between a subnet's name and its range";
      if (token == "*" || token == "?") return "wild cards stand only in the source of a `map`";
      return is_word(token[0]) && token != "->"
                 ? "quote a name that holds other characters than letters, digits, `_`, `-` and `.`"
                 : "";
    case Wanted::segment:
      if (std::string help = for_segment(unwanted); !help.empty()) return help;
      [[fallthrough]];
    case Wanted::target:
      return token == "*" || token == "?" ? "wild cards stand only in the source of a `map`"
             : token == "["               ? "a VM network has one target"
                                          : "";
    case Wanted::file: return for_file(unwanted);
    case Wanted::list_comma:
      if (token == "until") return "an `allow` with a day stands in quotes: \"subnet-fallback until 2027-01-31: why\"";
      if (token == ";" || is_word(token[0]) || token[0] == '"') return "values of a list are separated by `,`";
      return {};
    case Wanted::list_item: return token == "," ? "write one `,` between two values" : for_value(unwanted);
    case Wanted::value: return for_value(unwanted);
    case Wanted::close_brace: return fmt::format("close the block above; a `{}` stands outside of it", token);
    case Wanted::open_brace: return for_open_brace(unwanted);
    case Wanted::range:
    case Wanted::quote_close:
    case Wanted::escape: return {};
  }
  return {};
}

}  // namespace asrmap::read
