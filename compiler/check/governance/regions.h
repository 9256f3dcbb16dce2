// SPDX-License-Identifier: MIT
// The regions of Azure's public cloud, as far as asrmap knows them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace asrmap::check {

// The region that a location was probably meant for, by the name that Azure takes: "westeurope" for
// "westeurpoe" and "weu". Nothing for a region that is known, and for a word that is near to none
// or may be the name of a new one: "East US 9".
[[nodiscard]] std::optional<std::string> meant_region(std::string_view location);

}  // namespace asrmap::check
