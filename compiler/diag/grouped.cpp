// SPDX-License-Identifier: MIT
// The text for people as `check` prints it: findings that are alike are told together, in lines
// without their source, so that those of an ordinary site fit a screen.
#include <fmt/core.h>

#include <map>

#include "diag/alike.h"
#include "diag/headline.h"
#include "diag/render.h"

namespace asrmap {
namespace {

// So many findings that are alike are still told one by one, and so many stand for a group.
constexpr std::size_t kFew = 3;

// Tells a group; whether it leaves some out.
bool append_group(std::string& out, const Alike& group, const SourceMap& sources, const Paint& paint) {
  // "and 1 more" would take as much room as the finding.
  const bool folds = group.size() > kFew + 1;
  const Alike shown = folds ? examples_of(group, kFew) : group;
  for (const Diagnostic* finding : shown) {
    append_headline(out, *finding, sources, paint);
    if (finding == shown.front() && !finding->help.empty()) append_help(out, finding->help, 1, paint);
  }
  if (folds) out += fmt::format("   … and {}\n", more_of(*group.front(), group.size() - shown.size()));
  out += '\n';
  return folds;
}

}  // namespace

GroupedText grouped_text(const std::vector<Diagnostic>& findings, const SourceMap& sources, bool colour) {
  const Paint paint(colour);
  FindingTeller teller(sources, colour);
  GroupedText result;
  std::map<const Diagnostic*, const Alike*> led;  // groups by their first finding
  const std::vector<Alike> groups = alike(findings);
  for (const Alike& group : groups)
    if (group.size() <= kFew)
      for (const Diagnostic* finding : group) led[finding] = nullptr;
    else
      led[group.front()] = &group;
  for (const Diagnostic& finding : findings) {
    const auto told = led.find(&finding);
    if (told == led.end()) continue;
    if (told->second == nullptr)
      teller.tell(result.text, finding);
    else if (append_group(result.text, *told->second, sources, paint))
      result.folded = true;
  }
  return result;
}

std::string render_grouped(const std::vector<Diagnostic>& findings, const SourceMap& sources, const Summary& summary,
                           bool colour, std::string_view all) {
  GroupedText grouped = grouped_text(findings, sources, colour);
  if (grouped.folded) grouped.text += fmt::format("what is alike is told together; {} shows each\n", all);
  return grouped.text + fixed_lines(summary) + summary_line(findings, summary);
}

}  // namespace asrmap
