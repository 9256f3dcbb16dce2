// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace asrmap {

// How an adapter gets its IPv4 address. Unknown if the export has a number in place of the name,
// because no document tells what the numbers mean.
enum class AddressType : std::uint8_t { unknown, dynamic, fixed };

}  // namespace asrmap
