// SPDX-License-Identifier: MIT
// Where one side of a comparison asks less of the files than the other: what a reviewer
// must not miss.
#pragma once

#include <string>
#include <vector>

#include "cli/command.h"
#include "diag/baseline.h"

namespace asrmap {

// What decides which findings a side shows.
struct Strictness {
  std::vector<RootFile> roots;  // with their levels
  KnownFindings known;          // to the baseline
};

// A sentence in Markdown for each rule that `[lint]` sets lower (of a file that may have moved:
// lower than for any that is gone), each `allow` that is new or ends later,
// and each finding that is new in the baseline of that name. Empty if there are none. What
// is gone, and what moves within a project, is none.
[[nodiscard]] std::vector<std::string> loosened(const Strictness& before, const Run& run_before,
                                                const Strictness& after, const Run& run_after,
                                                const std::string& baseline);

}  // namespace asrmap
