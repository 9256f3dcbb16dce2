// SPDX-License-Identifier: MIT
// What --baseline and --write-baseline do to the findings of a run.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/command.h"
#include "diag/sarif.h"

namespace asrmap::cli {

struct BaselineFiles {
  std::string baseline, write_baseline;  // empty if there is none
};

// All findings, also the known ones, which the run no longer has.
struct Adopted {
  std::vector<Diagnostic> findings;
  std::vector<FindingState> states;  // one for each finding
  std::string note;                  // a line to print at the end; empty if there is none
};

// Takes the known findings out of the run, and writes the new baseline if asked to. Nothing if a
// baseline can't be read or written; the reason has been printed.
[[nodiscard]] std::optional<Adopted> adopt_baseline(World& world, const ProjectOptions& options,
                                                    const BaselineFiles& files, Run& run);

// The same for a command that builds, if it has a baseline. Errors of the catalogue stay in the run:
// what has one can't be built, whoever knows it. What [lint] has raised to an error can. False if the
// baseline can't be read.
[[nodiscard]] bool adopt_baseline_to_build(World& world, const ProjectOptions& options, const std::string& baseline,
                                           Run& run);

}  // namespace asrmap::cli
