// SPDX-License-Identifier: MIT
// What --baseline and --write-baseline make of a check.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/command.h"
#include "diag/sarif.h"

namespace asrmap {

struct BaselineOptions : ProjectOptions {
  std::string baseline, write_baseline;  // files; empty if there is none
};

// All findings, also those that the run no longer has because they are known.
struct Adopted {
  std::vector<Diagnostic> findings;
  std::vector<FindingState> states;  // one a finding
  std::string note;                  // to be said at last, if anything
};

// Takes the known findings out of the run, and writes what is to be written. Nothing if a
// baseline can't be read or written, which has been said.
[[nodiscard]] std::optional<Adopted> adopt_baseline(World& world, const BaselineOptions& options, Run& run);

}  // namespace asrmap
