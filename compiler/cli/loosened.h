// SPDX-License-Identifier: MIT
// Where one side of a comparison is less strict with the files than the other. A reviewer must not
// miss that.
#pragma once

#include <string>
#include <vector>

#include "cli/command.h"
#include "diag/baseline.h"

namespace asrmap::cli {

// What decides which findings a side shows.
struct Strictness {
  std::vector<RootFile> roots;  // and their levels
  KnownFindings known;          // the findings that the baseline knows
};

// A sentence in Markdown for each rule to which `[lint]` now gives a lower level, for each `allow`
// that is new or ends later, and for each finding that is new in the baseline, whose name is
// `baseline`. For a file that may have moved, a level is lower if it is lower than that of any file
// that is gone. Empty if there are none. What was removed, and what moves within a project, gives
// no sentence.
[[nodiscard]] std::vector<std::string> loosened(const Strictness& before, const Run& run_before,
                                                const Strictness& after, const Run& run_after,
                                                const std::string& baseline);

}  // namespace asrmap::cli
