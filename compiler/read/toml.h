// SPDX-License-Identifier: MIT
#pragma once

#include "diag/reporter.h"
#include "ir/document.h"
#include "source/source_map.h"

namespace asrmap::read {

// Reads the TOML form. toml++ stops at its first mistake, which is one `syntax-error`, or
// `duplicate-property` for a key that is there twice; the document is then incomplete. Elements are
// in source order. Words are views into texts that `sources` owns. Never throws.
[[nodiscard]] Document read_toml(FileId file, SourceMap& sources, Reporter& reporter);

}  // namespace asrmap::read
