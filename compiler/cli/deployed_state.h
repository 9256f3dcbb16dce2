// SPDX-License-Identifier: MIT
// The deployed mappings that `plan` starts from.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/command.h"
#include "ir/inventory.h"

namespace asrmap::cli {

// Reads the deployed mappings from the file `path` (--state), or from the inventories of the
// projects if the path is empty. Nothing if there are none, if they can't be read or are
// incomplete, or if they belong to another vault than that of the projects. The reason has been
// printed on standard error. The mappings refer to the sources of the run.
[[nodiscard]] std::optional<std::vector<ExportedMapping>> deployed_state(World& world, const std::string& path,
                                                                         Run& run);

}  // namespace asrmap::cli
