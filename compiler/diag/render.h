// SPDX-License-Identifier: MIT
// How the findings of a run are shown. Every renderer takes findings in the order
// in which they are to appear (put_in_order), never fails, and ends in a newline.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "diag/baseline.h"
#include "diag/diagnostic.h"
#include "source/source_map.h"

namespace asrmap {

// What was looked at: files read, VM networks known, mappings after patterns are
// expanded, without those to `none`.
struct Summary {
  std::size_t files = 0;
  std::size_t networks = 0;
  std::size_t mappings = 0;
  std::size_t omitted = 0;   // findings that were counted only (kMostFindings)
  std::size_t projects = 1;  // files that no other one includes
  // With a baseline: how many of its findings are hidden, and which are gone.
  struct Known {
    std::string file = {};
    std::size_t hidden = 0;
    KnownFindings fixed = {};
    std::set<std::string> lost = {};  // files of `fixed` that are no longer there
    // Of the file that was written: how many it has, and how many of them are new to it.
    struct Written {
      std::string file;
      std::size_t count = 0, added = 0;
    };
    std::optional<Written> written = {};
  };
  std::optional<Known> known = {};
};

// For people: `path:line:column: severity: message [rule]`, the source line with
// the place marked, labels, help; at last a line that counts. Nothing from a
// source reaches the terminal that could move its cursor or reorder its text.
// `colour` adds ANSI escapes. A finding costs the same wherever it stands, also
// in one line of 10 MB.
[[nodiscard]] std::string render_text(const std::vector<Diagnostic>& findings, const SourceMap& sources,
                                      const Summary& summary, bool colour);

// One of them, without that last line. A finding without a rule has no brackets.
[[nodiscard]] std::string render_finding(const Diagnostic& finding, const SourceMap& sources, bool colour);

// That last line, and one on a baseline that can shrink: nothing in them is from a source.
[[nodiscard]] std::string summary_line(const std::vector<Diagnostic>& findings, const Summary& summary);

// For programs: schemas/check.schema.json. One line a finding.
[[nodiscard]] std::string render_json(const std::vector<Diagnostic>& findings, const SourceMap& sources,
                                      const Summary& summary);

// Annotations of a pull request: a workflow command a finding, as @actions/core prints
// it, and the line that counts.
[[nodiscard]] std::string render_github(const std::vector<Diagnostic>& findings, const SourceMap& sources,
                                        const Summary& summary);

// Issues of a build: a logging command for each error and warning, as
// azure-pipelines-task-lib prints it, infos as plain lines, and the line that counts.
[[nodiscard]] std::string render_azure_pipelines(const std::vector<Diagnostic>& findings, const SourceMap& sources,
                                                 const Summary& summary);

// JUnit XML: a test suite for each file with findings, a test case for each finding; one
// case that passes if there are none.
[[nodiscard]] std::string render_junit(const std::vector<Diagnostic>& findings, const SourceMap& sources,
                                       const Summary& summary);

}  // namespace asrmap
