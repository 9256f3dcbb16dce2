// SPDX-License-Identifier: MIT
#pragma once

#include "diag/reporter.h"
#include "ir/document.h"
#include "source/source_map.h"

namespace asrmap {

// Reads the TOML spelling. What toml++ refuses is one `syntax-error` (it stops at
// the first; a key that is there twice is `duplicate-property`), and the document
// is incomplete then. Elements come in source order. Never throws.
[[nodiscard]] Document read_toml(FileId file, SourceMap& sources, Reporter& reporter);

}  // namespace asrmap
