// SPDX-License-Identifier: MIT
// The lines that a merge puts into a file where two sides differ: `<<<<<<< ours`, `=======`,
// `>>>>>>> theirs`.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "diag/reporter.h"
#include "source/span.h"

namespace asrmap::read {

struct MergeConflict {
  std::vector<std::string_view> markers;  // the lines of the first conflict, in their order; at least one
  std::size_t count = 0;                  // of conflicts in the file
};

// Nothing if no line of the text is such a marker.
[[nodiscard]] std::optional<MergeConflict> find_merge_conflict(std::string_view text);

// One finding for all conflicts of a file. `text` is the file's whole text.
void report_merge_conflict(FileId file, std::string_view text, const MergeConflict& conflict, RuleName rule,
                           Reporter& reporter);

}  // namespace asrmap::read
