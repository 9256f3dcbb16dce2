// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace asrmap {

// How an adapter gets its IPv4 address. Unknown where an enumeration was exported as a
// number, whose meaning no document tells.
enum class AddressType : std::uint8_t { unknown, dynamic, fixed };

}  // namespace asrmap
