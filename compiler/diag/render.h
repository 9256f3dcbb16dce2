// SPDX-License-Identifier: MIT
// How the findings of a run are shown. Every renderer expects the findings in the order in which
// they are to appear (put_in_order). It never fails, and its text ends with a newline.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "diag/baseline.h"
#include "diag/diagnostic.h"
#include "source/source_map.h"

namespace asrmap {

// What was checked: the files that were read, the VM networks that are known, and the mappings.
// Patterns are expanded before mappings are counted, and mappings to `none` don't count.
struct Summary {
  std::size_t files = 0;
  std::size_t networks = 0;
  std::size_t mappings = 0;
  std::size_t omitted = 0;   // findings that were counted only (kMostFindings)
  std::size_t projects = 1;  // files that no other one includes
  // If there is a baseline: how many of its findings are hidden, and which are gone.
  struct Known {
    std::string file = {};
    std::size_t hidden = 0;
    KnownFindings fixed = {};
    std::set<std::string> lost = {};  // files of `fixed` that are no longer there
    // If a baseline was written: how many findings it has, and how many of them it did not have
    // before.
    struct Written {
      std::string file;
      std::size_t count = 0, added = 0;
    };
    std::optional<Written> written = {};
  };
  std::optional<Known> known = {};
};

// For people: `path:line:column: severity: message [rule]`, the source line with the place marked,
// labels and help. The last line counts the findings. No character of a source reaches the terminal
// that could move its cursor or change the order of its text. `colour` adds ANSI escapes. A finding
// costs the same wherever it stands, also in one line of 10 MB.
[[nodiscard]] std::string render_text(const std::vector<Diagnostic>& findings, const SourceMap& sources,
                                      const Summary& summary, bool colour);

// A line for each finding: `path:line:column: severity: message [rule]`, and the line that counts.
[[nodiscard]] std::string render_concise(const std::vector<Diagnostic>& findings, const SourceMap& sources,
                                         const Summary& summary, bool colour);

// The text of one finding, without the line that counts. A finding without a rule has no brackets.
[[nodiscard]] std::string render_finding(const Diagnostic& finding, const SourceMap& sources, bool colour);

// Tells findings one after the other, as render_finding does, but what is of their file (Label) only
// with the first one there. The sources must outlive it.
class FindingTeller {
 public:
  FindingTeller(const SourceMap& sources, bool colour) : sources_(sources), colour_(colour) {}

  // Adds the text of the finding and an empty line.
  void tell(std::string& out, const Diagnostic& finding);

 private:
  const SourceMap& sources_;
  bool colour_;
  std::set<FileId> told_;  // files with a finding that told what is of the file
};

// The text of all findings, without the line that counts. Those that a reader takes for one are told
// in a few lines: the first ones, the help, and how many more there are (diag/alike.h).
struct GroupedText {
  std::string text;
  bool folded = false;  // whether any are left out
};
[[nodiscard]] GroupedText grouped_text(const std::vector<Diagnostic>& findings, const SourceMap& sources, bool colour);
// The same as a whole report. `all` is what shows each finding, such as "`--all`".
[[nodiscard]] std::string render_grouped(const std::vector<Diagnostic>& findings, const SourceMap& sources,
                                         const Summary& summary, bool colour, std::string_view all);

// How many findings each rule has, the worst first: errors, and then by number. Then the line that
// counts.
[[nodiscard]] std::string render_statistics(const std::vector<Diagnostic>& findings, const Summary& summary,
                                            bool colour);

// "1 error, 3 warnings". Empty if there are no findings.
[[nodiscard]] std::string counts_of(const std::vector<Diagnostic>& findings);

// What is gone from a baseline, but not more than people read, and an empty line. If a file is gone,
// nobody can tell whether its findings are fixed, so it gets a line of its own.
[[nodiscard]] std::string fixed_lines(const Summary& summary);

// The line that counts, and a line about a baseline if it can shrink. No text of a source file is
// in them.
[[nodiscard]] std::string summary_line(const std::vector<Diagnostic>& findings, const Summary& summary);

// For programs; schemas/check.schema.json describes it. One line for each finding.
[[nodiscard]] std::string render_json(const std::vector<Diagnostic>& findings, const SourceMap& sources,
                                      const Summary& summary);

// The report of GitLab's Code Quality: an array with an object for each finding.
[[nodiscard]] std::string render_gitlab(const std::vector<Diagnostic>& findings, const SourceMap& sources);

// Annotations of a pull request: a workflow command for each finding, as @actions/core prints it,
// the worst first, and the line that counts. GitHub shows only ten of a kind for each step.
[[nodiscard]] std::string render_github(const std::vector<Diagnostic>& findings, const SourceMap& sources,
                                        const Summary& summary);

// Issues of a build: a logging command for each error and warning, as azure-pipelines-task-lib
// prints it. Infos are plain lines. The last line counts the findings.
[[nodiscard]] std::string render_azure_pipelines(const std::vector<Diagnostic>& findings, const SourceMap& sources,
                                                 const Summary& summary);

// JUnit XML: a test suite for each file with findings, and a test case for each finding. If there
// are none, one case that passes.
[[nodiscard]] std::string render_junit(const std::vector<Diagnostic>& findings, const SourceMap& sources,
                                       const Summary& summary);

}  // namespace asrmap
