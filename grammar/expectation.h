// SPDX-License-Identifier: MIT
// What the grammar wanted where it could not go on: for the finding's words, and for
// what can be advised. Knows nothing of PEGTL.
#pragma once

#include <cstdint>
#include <string_view>

namespace asrmap::grammar {

enum class Wanted : std::uint8_t {
  statement,
  item,  // of a block: `subnet`, a property, `}` …
  head_end,
  subnet_end,
  open_brace,
  close_brace,
  name,
  range,
  source,
  slash,
  segment,
  arrow,
  target,
  file,
  value,
  list_item,
  list_comma,
  quote_close,
  escape,
};

struct Expectation {
  Wanted wanted = Wanted::statement;
  std::string_view phrase;  // the left half of "expected …, got …"

  // Such a rule asks what a token is, wherever it stands. For all others a token on a
  // later line means that the line ended too early.
  [[nodiscard]] constexpr bool asks_for_item() const {
    switch (wanted) {
      case Wanted::statement:
      case Wanted::item:
      case Wanted::head_end:
      case Wanted::subnet_end:
      case Wanted::close_brace: return true;
      default: return false;
    }
  }
};

}  // namespace asrmap::grammar
