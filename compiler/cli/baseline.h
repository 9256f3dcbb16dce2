// SPDX-License-Identifier: MIT
// What --baseline and --write-baseline do to the findings of a check.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/command.h"
#include "diag/sarif.h"

namespace asrmap::cli {

struct BaselineOptions : ProjectOptions {
  std::string baseline, write_baseline;  // files; empty if there is none
};

// All findings, also the known ones, which the run no longer has.
struct Adopted {
  std::vector<Diagnostic> findings;
  std::vector<FindingState> states;  // one for each finding
  std::string note;                  // a line to print at the end; empty if there is none
};

// Takes the known findings out of the run, and writes the new baseline if asked to. Nothing if a
// baseline can't be read or written; the reason has been printed.
[[nodiscard]] std::optional<Adopted> adopt_baseline(World& world, const BaselineOptions& options, Run& run);

}  // namespace asrmap::cli
