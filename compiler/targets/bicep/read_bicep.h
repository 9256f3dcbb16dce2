// SPDX-License-Identifier: MIT
// Reads `bicep/main.bicep` and `vnets/main.bicep` back, and their parts; shares no code with the
// writers.
#pragma once

#include "ir/payload.h"
#include "source/source_map.h"

namespace asrmap::targets {

[[nodiscard]] Payload read_bicep(FileId file, SourceMap& sources);

}  // namespace asrmap::targets
