// SPDX-License-Identifier: MIT
// The last lines of a report for people: what is gone from a baseline, and the counts.
#include <fmt/core.h>

#include <array>
#include <map>

#include "diag/render.h"
#include "diag/terminal.h"
#include "diag/wording.h"

namespace asrmap {
namespace {

constexpr std::size_t kMostFixed = 20;

}  // namespace

std::string counts_of(const std::vector<Diagnostic>& findings) {
  std::array<std::size_t, 4> counts{};
  for (const Diagnostic& finding : findings) ++counts[static_cast<std::size_t>(finding.severity)];
  std::string parts;
  for (const Severity severity : {Severity::error, Severity::warning, Severity::info}) {
    const std::size_t count = counts[static_cast<std::size_t>(severity)];
    if (count == 0) continue;
    if (!parts.empty()) parts += ", ";
    parts += counted(count, to_string(severity));
  }
  return parts;
}

std::string fixed_lines(const Summary& summary) {
  std::string out;
  if (!summary.known) return out;
  const Summary::Known& known = *summary.known;
  std::map<std::string, std::size_t> lost;
  std::size_t shown = 0, left = 0;
  for (const auto& [finding, count] : known.fixed) {
    if (known.lost.contains(finding.file)) {
      lost[finding.file] += count;
    } else if (++shown > kMostFixed) {
      ++left;
    } else {
      out += fmt::format("fixed: {}{}{} in {}{}\n", visible(finding.rule), finding.element.empty() ? "" : " at ",
                         visible(finding.element), visible(finding.file),
                         count == 1 ? std::string() : fmt::format(", {} times", count));
    }
  }
  if (left != 0) out += fmt::format("fixed: {} more\n", left);
  for (const auto& [file, count] : lost)
    out += fmt::format("gone: {} with {}; if it has another name now, write the baseline anew\n", visible(file),
                       counted(count, "finding"));
  if (!known.fixed.empty()) out += '\n';
  return out;
}

std::string summary_line(const std::vector<Diagnostic>& findings, const Summary& summary) {
  const std::string parts = counts_of(findings);
  // Says how many projects there are, because people may take the files of a folder for one
  // project.
  const std::string where = (summary.projects > 1 ? fmt::format("{} projects, ", summary.projects) : std::string()) +
                            counted(summary.files, "file");
  std::string line;
  if (!parts.empty())
    line = fmt::format("{} in {}", parts, where);
  else
    line = fmt::format("no {}findings in {} ({}, {})", summary.known ? "new " : "", where,
                       counted(summary.networks, "VM network"), counted(summary.mappings, "mapping"));
  if (summary.omitted != 0) line += fmt::format("; {} not shown", counted(summary.omitted, "more finding"));
  if (!summary.known) return line + '\n';
  if (summary.known->hidden != 0) line += fmt::format("; {} hidden", counted(summary.known->hidden, "known finding"));
  line += '\n';
  if (const std::size_t fixed = count_of(summary.known->fixed); fixed != 0)
    line += fmt::format("{} in the baseline {} {}{}\n", counted(fixed, "finding"), fixed == 1 ? "is" : "are",
                        summary.known->lost.empty() ? "fixed" : "fixed or gone",
                        summary.known->written
                            ? ", and no longer in it"
                            : fmt::format("; add `--write-baseline {}`, and it shrinks", visible(summary.known->file)));
  if (const auto& written = summary.known->written)
    line += fmt::format("{} has {} now{}\n", visible(written->file), counted(written->count, "finding"),
                        written->added == 0 ? std::string() : fmt::format(", {} of them new", written->added));
  return line;
}

}  // namespace asrmap
