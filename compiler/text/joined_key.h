// SPDX-License-Identifier: MIT
// Names of other people as one key of a table.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace asrmap {

// The same for the same parts only, whatever characters they hold: each stands behind its length.
[[nodiscard]] inline std::string joined_key(std::initializer_list<std::string_view> parts) {
  std::string key;
  for (const std::string_view part : parts) ((key += std::to_string(part.size())) += ':') += part;
  return key;
}

}  // namespace asrmap
