// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace asrmap {

// Of a TOML text that toml++ refuses: what stands before the place where it has
// stopped. All places are bytes.
struct TomlOutline {
  struct Token {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };
  struct Statement {
    Token at;  // a header with its brackets, or the key of a property
    bool is_header = false;
  };

  struct Bracket {
    std::uint32_t at = 0;
    std::vector<Token> keys = {};  // of what is in a `{`
  };

  std::vector<Statement> statements;   // outside of values, in their order
  Token key;                           // the last one, also in `{ … }`
  bool wants_value = false;            // after its `=`
  std::vector<Bracket> open;           // of values, and not closed
  Token last;                          // what was read last, whatever it is
  Token string;                        // the last one that is closed
  std::optional<std::uint32_t> quote;  // of a string that is not, or that holds the place
};

[[nodiscard]] TomlOutline outline_toml(std::string_view text, std::uint32_t place);

// A dotted name without its blanks, quotes and brackets, so that two spellings of one
// are the same.
[[nodiscard]] std::string plain_toml_name(std::string_view written);

// The statement before the one at `index` that has defined the same name; else one
// that is in its way, as a property of which it makes a table.
[[nodiscard]] std::optional<TomlOutline::Statement> first_definition(std::string_view text, const TomlOutline& outline,
                                                                     std::size_t index);

}  // namespace asrmap
