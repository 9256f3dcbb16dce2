// SPDX-License-Identifier: MIT
// Reads `arm/azuredeploy.json` and `vnets/azuredeploy.json` back, and their parts; shares no code
// with the writers.
#pragma once

#include "ir/payload.h"
#include "source/source_map.h"

namespace asrmap::targets {

[[nodiscard]] Payload read_arm(FileId file, SourceMap& sources);

}  // namespace asrmap::targets
