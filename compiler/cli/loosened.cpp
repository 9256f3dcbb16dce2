// SPDX-License-Identifier: MIT
#include "cli/loosened.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "check/catalogue.h"
#include "diag/wording.h"
#include "ir/elements.h"
#include "show/markdown.h"

namespace asrmap {
namespace {

// A name of somebody else, cut if it is long.
std::string code(std::string_view text) {
  const std::string shown = ticked(text);
  return markdown_code(std::string_view(shown).substr(1, shown.size() - 2));
}

std::string project_file(const RootFile& root) { return join_path(root.project_root, kProjectFile); }

// The root by which another one was checked before: it, else one of its project, else the
// only one that there was.
class RootsBefore {
 public:
  // Refers to the roots, which must outlive it.
  explicit RootsBefore(const std::vector<RootFile>& roots) : roots_(roots) {
    for (const RootFile& root : roots) {
      by_path_.try_emplace(normal_path(root.path), &root);
      by_project_.try_emplace(root.project_root, &root);
    }
  }
  // Nothing if there was none.
  [[nodiscard]] const RootFile* find(const RootFile& root) const {
    if (const auto same = by_path_.find(normal_path(root.path)); same != by_path_.end()) return same->second;
    if (const auto near = by_project_.find(root.project_root); near != by_project_.end()) return near->second;
    return roots_.size() == 1 ? &roots_.front() : nullptr;
  }

 private:
  const std::vector<RootFile>& roots_;
  std::unordered_map<std::string, const RootFile*> by_path_;
  std::unordered_map<std::string_view, const RootFile*> by_project_;
};

void add_levels(const std::vector<RootFile>& before, const std::vector<RootFile>& after,
                std::vector<std::string>& told) {
  static const Levels kNone;
  const RootsBefore roots_before(before);
  std::set<std::string> known;
  for (const RootFile& root : after) {
    const RootFile* const old = roots_before.find(root);
    for (const Rule* rule : all_rules()) {
      const Severity was = level_of(rule->info, old != nullptr ? old->levels : kNone),
                     is = level_of(rule->info, root.levels);
      if (is >= was) continue;
      const RootFile& decides = old == nullptr || root.levels.contains(rule->info.name) ? root : *old;
      std::string line = fmt::format("{} is {} and was {}, by {} of {}", code(rule->info.name), to_string(is),
                                     to_string(was), code("[lint]"), code(project_file(decides)));
      if (known.insert(line).second) told.push_back(std::move(line));
    }
  }
}

struct AllowedAt {
  const Allowance* entry;
  FileId file;
  std::uint32_t begin;
};

// By rule and element; an element may allow a rule more than once. In the order of files.
using Allowed = std::map<std::pair<std::string, std::string>, std::vector<AllowedAt>>;

// The longest first.
bool ends_later(const std::optional<Date>& a, const std::optional<Date>& b) { return b && (!a || *a > *b); }

Allowed allowed_in(const Run& run) {
  ElementIndex elements;
  for (const auto& root : run.compilation.roots) elements.add(root->model, run.sources);
  Allowed allowed;
  std::set<std::pair<FileId, std::uint32_t>> seen;  // a file may be of several roots
  for (const auto& root : run.compilation.roots)
    for (const Allowance& entry : root->model.allowances) {
      const Span at = entry.rule.span();
      if (!seen.emplace(at.file, at.begin).second) continue;
      allowed[{std::string(entry.rule.view()), elements.at(at)}].push_back({&entry, at.file, at.begin});
    }
  for (auto& [what, entries] : allowed)
    std::ranges::stable_sort(
        entries, [](const AllowedAt& a, const AllowedAt& b) { return ends_later(a.entry->until, b.entry->until); });
  return allowed;
}

std::string sentence(const Run& run, const std::string& rule, const std::string& element, const AllowedAt& at) {
  const SourceFile& file = run.sources.file(at.file);
  std::string line = fmt::format("line {} of {} allows {}", file.locate(at.begin).line, code(file.path()), code(rule));
  if (!element.empty()) line += " at " + code(element);
  if (at.entry->until) line += fmt::format(" until {}", to_string(*at.entry->until));
  if (at.entry->reason.written()) line += ": " + code(at.entry->reason.view());
  return line;
}

void add_allowances(const Run& before, const Run& after, std::vector<std::string>& told) {
  const Allowed old = allowed_in(before);
  for (const auto& [what, entries] : allowed_in(after)) {
    const auto had = old.find(what);
    for (std::size_t i = 0; i < entries.size(); ++i) {
      const bool is_new = had == old.end() || i >= had->second.size();
      if (is_new || ends_later(entries[i].entry->until, had->second[i].entry->until))
        told.push_back(sentence(after, what.first, what.second, entries[i]));
    }
  }
}

void add_known(const KnownFindings& before, const KnownFindings& after, const std::string& baseline,
               std::vector<std::string>& told) {
  for (const auto& [finding, count] : after) {
    const auto had = before.find(finding);
    const std::size_t was = had == before.end() ? 0 : had->second;
    if (count <= was) continue;
    std::string line = fmt::format("the baseline {} hides {} of {}", code(baseline),
                                   counted(count - was, "more finding"), code(finding.rule));
    if (!finding.element.empty()) line += " at " + code(finding.element);
    told.push_back(line + " in " + code(finding.file));
  }
}

}  // namespace

std::vector<std::string> loosened(const Strictness& before, const Run& run_before, const Strictness& after,
                                  const Run& run_after, const std::string& baseline) {
  std::vector<std::string> told;
  add_levels(before.roots, after.roots, told);
  add_known(before.known, after.known, baseline, told);
  add_allowances(run_before, run_after, told);
  return told;
}

}  // namespace asrmap
