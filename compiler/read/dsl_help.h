// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "expectation.h"

namespace asrmap::read {

// A token that the grammar did not expect.
struct Unwanted {
  std::string_view text;  // the whole file
  std::uint32_t at = 0;   // byte where the token starts
  std::string_view token;
  grammar::Wanted wanted;
};

// Whether the word starts an item in another place or in another language.
[[nodiscard]] bool is_item_elsewhere(std::string_view word);

// What to do about the token, in one sentence. Empty if nothing is known that helps. Most of the
// help is about habits from other languages.
[[nodiscard]] std::string help_for(const Unwanted& unwanted);

}  // namespace asrmap::read
