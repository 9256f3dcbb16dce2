// SPDX-License-Identifier: MIT
// Words of other languages, and what to say of each. Internal to this folder.
#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string_view>

#include "text/ascii.h"

namespace asrmap::read {

struct Advice {
  std::string_view token, help;
};

// The help for a token, whatever its case. Empty if there is none.
template <std::size_t N>
std::string_view find(const Advice (&table)[N], std::string_view token) {
  const auto found = std::find_if(std::begin(table), std::end(table),
                                  [&](const Advice& advice) { return equal_without_case(advice.token, token); });
  return found == std::end(table) ? std::string_view{} : found->help;
}

}  // namespace asrmap::read
