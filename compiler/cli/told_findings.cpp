// SPDX-License-Identifier: MIT
#include "cli/told_findings.h"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <vector>

#include "check/catalogue.h"
#include "diag/terminal.h"

namespace asrmap::cli {
namespace {

// A word of a command line that somebody may copy.
std::string word(const std::string& text) {
  return text.find_first_of(" \t'\"$*?;&|<>()") == std::string::npos ? text : '"' + text + '"';
}

}  // namespace

bool is_error(const Diagnostic& finding) { return finding.severity == Severity::error; }

bool is_error_or_warning(const Diagnostic& finding) {
  return is_error(finding) || finding.severity == Severity::warning;
}

bool hides_something(const Diagnostic& finding) {
  if (!is_error(finding)) return false;
  const check::Rule* rule = check::find_rule(finding.rule);
  return rule != nullptr && rule->check == nullptr;
}

bool is_in_the_words(const Diagnostic& finding) {
  if (!is_error(finding)) return false;
  const check::Rule* rule = check::find_rule(finding.rule);
  return rule != nullptr && (rule->check == nullptr || rule->info.concern == check::Concern::syntax);
}

std::string check_command(const ProjectOptions& options, const std::string& baseline) {
  std::string command = "`asrmap check";
  if (!baseline.empty()) command += " --baseline " + word(baseline);
  for (const std::string& path : options.paths) command += ' ' + word(path);
  return visible(command) + '`';
}

void tell_findings(World& world, const ProjectOptions& options, const Run& run, const Telling& telling) {
  const std::vector<Diagnostic>& findings = run.compilation.findings;
  if (findings.empty()) return;
  std::vector<Diagnostic> told;
  std::copy_if(findings.begin(), findings.end(), std::back_inserter(told), telling.shows);
  const bool colour = use_color(world, options, world.err_is_terminal);
  GroupedText text;
  if (telling.all) {
    FindingTeller teller(run.sources, colour);
    for (const Diagnostic& finding : told) teller.tell(text.text, finding);
  } else {
    text = grouped_text(told, run.sources, colour);
  }
  if (text.folded) text.text += fmt::format("what is alike is told together; {} shows each\n", telling.how);
  if (told.size() == findings.size())
    text.text += summary_line(findings, run.compilation.summary);
  else
    text.text += fmt::format("{}: {} shows {}\n", counts_of(findings), check_command(options, telling.baseline),
                             told.empty()                         ? findings.size() == 1 ? "it" : "them"
                             : told.size() + 1 == findings.size() ? "the other"
                                                                  : "the others");
  // It is left out of text that is piped, saved or quoted.
  if (world.err_is_terminal && !told.empty())
    text.text += fmt::format("why, and what to do: asrmap explain {}\n", told.front().rule);
  world.err(text.text, colour);
}

}  // namespace asrmap::cli
