// SPDX-License-Identifier: MIT
// The deployed mappings that `plan` starts from.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/command.h"
#include "ir/inventory.h"

namespace asrmap {

// From the file at that path (--state), or if it is empty from the inventories of the projects. Nothing if
// there is none, if it can't be read or is not whole, or if it is of another vault than
// that of the projects; that has been said on standard error.
[[nodiscard]] std::optional<std::vector<ExportedMapping>> deployed_state(World& world, const std::string& path,
                                                                         Run& run);

}  // namespace asrmap
