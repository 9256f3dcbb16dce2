// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "diag/reporter.h"
#include "source/source_map.h"

namespace asrmap {

// Bytes that no text of either spelling may hold: what is not UTF-8, and control
// characters other than tab, CR and LF. Each line that has some is one
// `syntax-error`; a file that is no text at all (UTF-16, binary) is only one.
// `readable` is false then, and there is no use in parsing.
struct BadCharacters {
  std::vector<Span> places;
  bool readable = true;
};

[[nodiscard]] BadCharacters report_bad_characters(FileId file, const SourceMap& sources, Reporter& reporter);

}  // namespace asrmap
