// SPDX-License-Identifier: MIT
// Reads `vmm/Confirm-VmmNetwork.ps1` back; shares no code with the writer.
#pragma once

#include "ir/payload.h"
#include "source/source_map.h"

namespace asrmap::targets {

[[nodiscard]] Payload read_vmm(FileId file, SourceMap& sources);

}  // namespace asrmap::targets
