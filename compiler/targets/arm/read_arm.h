// SPDX-License-Identifier: MIT
// Reads `arm/azuredeploy.json` and its parts back; shares no code with the writer.
#pragma once

#include "ir/payload.h"
#include "source/source_map.h"

namespace asrmap {

[[nodiscard]] Payload read_arm(FileId file, SourceMap& sources);

}  // namespace asrmap
