// SPDX-License-Identifier: MIT
// Reads `terraform/main.tf` back; shares no code with the writer.
#pragma once

#include "ir/payload.h"
#include "source/source_map.h"

namespace asrmap::targets {

[[nodiscard]] Payload read_terraform(FileId file, SourceMap& sources);

}  // namespace asrmap::targets
