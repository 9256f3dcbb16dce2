// SPDX-License-Identifier: MIT
// What commands tell of findings on standard error. `check` is there to show them all; any other
// command shows those that it can't go on with, and counts the others.
#pragma once

#include <string>

#include "cli/command.h"

namespace asrmap::cli {

// Whether the finding is to be shown in full.
using Shows = bool(const Diagnostic&);
// For a command that goes no further than errors, and if warnings are denied than warnings.
[[nodiscard]] bool is_error(const Diagnostic& finding);
[[nodiscard]] bool is_error_or_warning(const Diagnostic& finding);
// Errors of reading and of names, which hide something from an answer.
[[nodiscard]] bool hides_something(const Diagnostic& finding);
// For a command that answers all the same: the errors of the files' words, which are those of what
// hides something, and all of syntax.
[[nodiscard]] bool is_in_the_words(const Diagnostic& finding);

// How `check` shows the findings of the same paths: "`asrmap check --baseline known.json dr`".
[[nodiscard]] std::string check_command(const ProjectOptions& options, const std::string& baseline = {});

// Prints on standard error the findings that `shows` names. If these are not all, the last line
// counts all of them and says how to see the others. `all`: each one, also of those that are alike.
struct Telling {
  Shows* shows = &is_error;
  std::string baseline = {};  // a file that the run knows; empty if there is none
  bool all = false;
  std::string_view how = "`asrmap check --all`";  // what shows each one
};
void tell_findings(World& world, const ProjectOptions& options, const Run& run, const Telling& telling);

}  // namespace asrmap::cli
