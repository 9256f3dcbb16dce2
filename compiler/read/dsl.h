// SPDX-License-Identifier: MIT
#pragma once

#include "diag/reporter.h"
#include "ir/document.h"
#include "source/source_map.h"

namespace asrmap::read {

// Reads a `.asrmap` text. Each mistake is one `syntax-error`, and reading goes on behind it. The
// document has everything that could be read. Words are views into the text that `sources` owns.
// Never throws.
[[nodiscard]] Document read_dsl(FileId file, SourceMap& sources, Reporter& reporter);

}  // namespace asrmap::read
