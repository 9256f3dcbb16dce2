// SPDX-License-Identifier: MIT
// Reads `rest/requests.json` back; shares no code with the writer.
#pragma once

#include "ir/payload.h"
#include "source/source_map.h"

namespace asrmap::targets {

[[nodiscard]] Payload read_rest(FileId file, SourceMap& sources);

}  // namespace asrmap::targets
