// SPDX-License-Identifier: MIT
// Makes one key of a table from several names that other people chose.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace asrmap {

// Two keys are equal only if all their parts are equal, whatever characters they hold: the length
// of each part stands before it.
[[nodiscard]] inline std::string joined_key(std::initializer_list<std::string_view> parts) {
  std::string key;
  for (const std::string_view part : parts) ((key += std::to_string(part.size())) += ':') += part;
  return key;
}

}  // namespace asrmap
