// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace asrmap::read {

// The part of a TOML text before the place where toml++ has stopped and refused it. All places are
// bytes.
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
    std::vector<Token> keys = {};  // keys inside a `{`
  };

  std::vector<Statement> statements;   // those outside of values, in the order of the file
  Token key;                           // the last key, also one in `{ … }`
  bool wants_value = false;            // the `=` after `key` has been read
  std::vector<Bracket> open;           // brackets of values that are not closed
  Token last;                          // the last token of any kind
  Token string;                        // the last string that is closed
  std::optional<std::uint32_t> quote;  // of a string that is not closed, or that contains the place
};

// Reads `text` up to byte `place`. Never fails.
[[nodiscard]] TomlOutline outline_toml(std::string_view text, std::uint32_t place);

// A dotted name without its blanks, quotes and brackets, so that two ways to write it give the
// same.
[[nodiscard]] std::string plain_toml_name(std::string_view written);

// The first statement before the one at `index` that defines the same name. Else one that is in its
// way, such as a property that it would have to turn into a table.
[[nodiscard]] std::optional<TomlOutline::Statement> first_definition(std::string_view text, const TomlOutline& outline,
                                                                     std::size_t index);

}  // namespace asrmap::read
