// SPDX-License-Identifier: MIT
#include "emit/json.h"

namespace asrmap::emit {

// "Syntax and expressions in ARM templates", Escape characters: a string that
// starts with `[` and ends with `]` is an expression unless it starts with `[[`.
// One that starts with `[` but ends otherwise must not be escaped.
std::string arm_string(std::string_view literal) {
  const bool looks_like_expression = literal.starts_with('[') && literal.ends_with(']');
  return (looks_like_expression ? "[" : "") + std::string(literal);
}

}  // namespace asrmap::emit
