// SPDX-License-Identifier: MIT
// Reads `powershell/Deploy-NetworkMapping.ps1` back; shares no code with the writer.
#pragma once

#include "ir/payload.h"
#include "source/source_map.h"

namespace asrmap::targets {

[[nodiscard]] Payload read_powershell(FileId file, SourceMap& sources);

}  // namespace asrmap::targets
