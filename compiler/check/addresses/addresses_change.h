// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace asrmap::check {

// What to write in a `map` whose VMs may get other addresses; it stands in the help of the rules that
// it answers. Both spellings of the language take it.
inline constexpr std::string_view kAddressesChange = "`addresses = \"change\"`";

}  // namespace asrmap::check
