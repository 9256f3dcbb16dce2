// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "diag/reporter.h"
#include "source/source_map.h"

namespace asrmap::read {

// Bytes that neither DSL nor TOML may hold: bytes that are not UTF-8, and control characters other
// than tab, CR and LF. Each line that has some is one `syntax-error`. A file that is not text at
// all (UTF-16, binary) is only one; `readable` is then false, and parsing it makes no sense.
struct BadCharacters {
  std::vector<Span> places;
  bool readable = true;
};

[[nodiscard]] BadCharacters report_bad_characters(FileId file, const SourceMap& sources, Reporter& reporter);

}  // namespace asrmap::read
