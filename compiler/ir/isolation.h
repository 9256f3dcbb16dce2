// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace asrmap {

enum class Isolation : std::uint8_t { unknown, none, vlan, network_virtualization, external };
// The words for them in a mapping file, from `none` on.
inline constexpr std::string_view kIsolations[] = {"none", "vlan", "network-virtualization", "external"};
[[nodiscard]] constexpr std::string_view to_string(Isolation isolation) {
  return isolation == Isolation::unknown ? "unknown" : kIsolations[static_cast<std::size_t>(isolation) - 1];
}

}  // namespace asrmap
