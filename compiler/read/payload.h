// SPDX-License-Identifier: MIT
// Artifacts read back, each format with a reader for just what asrmap writes in it.
// Whatever else stands there is a mistake: it may mean anything to who runs it.
#pragma once

#include <string_view>

#include "ir/payload.h"
#include "source/source_map.h"

namespace asrmap {

// Reads the text of a file that `sources` has. Never throws.
using PayloadReader = Payload (*)(FileId file, SourceMap& sources);

// By the target and the ending of the artifact's file: "vnets", "main.bicep". Nothing if
// no target writes such a file.
[[nodiscard]] PayloadReader payload_reader(std::string_view target, std::string_view file_name);

}  // namespace asrmap
