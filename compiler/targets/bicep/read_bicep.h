// SPDX-License-Identifier: MIT
// Reads `bicep/main.bicep` and its parts back; shares no code with the writer.
#pragma once

#include "ir/payload.h"
#include "source/source_map.h"

namespace asrmap {

[[nodiscard]] Payload read_bicep(FileId file, SourceMap& sources);

}  // namespace asrmap
