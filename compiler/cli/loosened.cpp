// SPDX-License-Identifier: MIT
#include "cli/loosened.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "check/catalogue.h"
#include "diag/wording.h"
#include "driver/compiled_root.h"
#include "ir/allowance.h"
#include "ir/elements.h"
#include "show/markdown.h"

namespace asrmap::cli {
namespace {

// A name from the files as Markdown code. It is cut if it is long.
std::string code(std::string_view text) {
  const std::string shown = ticked(text);
  return show::markdown_code(std::string_view(shown).substr(1, shown.size() - 2));
}

std::string project_file(const RootFile& root) { return join_path(root.project_root, read::kProjectFile); }

// The highest level that any of several roots has for a rule, and a root that has it. Null if there
// is none.
struct Asked {
  Severity level{};
  const RootFile* root = nullptr;
};

// The strictest levels of several roots: by rule, in the order of the catalogue.
class Strictest {
 public:
  explicit Strictest(const RootFile* root = nullptr) {
    static const check::Levels kNone;
    for (const check::Rule* rule : check::all_rules())
      asked_.push_back({check::level_of(rule->info, root != nullptr ? root->levels : kNone), root});
  }
  void add(const RootFile& root) {
    const Strictest other(&root);
    for (std::size_t i = 0; i < asked_.size(); ++i)
      if (asked_[i].root == nullptr || other.asked_[i].level > asked_[i].level) asked_[i] = other.asked_[i];
  }
  [[nodiscard]] const Asked& of(std::size_t rule) const { return asked_[rule]; }

 private:
  std::vector<Asked> asked_;
};

// Finds the levels that a root had before: those of the earlier root with the same path. If there
// is none, the root may have moved. Then they are the strictest of the earlier roots that are gone
// and have its file name, or else of all that are gone. If none is gone, they are those of its
// project, or of the nearest project around it. Else the strictest of all.
class RootsBefore {
 public:
  // Refers to the roots, which must outlive it.
  RootsBefore(const std::vector<RootFile>& before, const std::vector<RootFile>& after) {
    std::unordered_set<std::string> stays;
    for (const RootFile& root : after) stays.insert(normal_path(root.path));
    for (const RootFile& root : before) {
      const std::string path = normal_path(root.path);
      by_path_.try_emplace(path, &root);
      by_project_.try_emplace(normal_path(root.project_root), &root);
      all_.add(root);
      if (stays.contains(path)) continue;
      gone_by_name_[file_name(path)].add(root);
      gone_.add(root);
      has_gone_ = true;
    }
  }
  [[nodiscard]] Strictest find(const RootFile& root) const {
    const std::string path = normal_path(root.path);
    if (const auto same = by_path_.find(path); same != by_path_.end()) return Strictest(same->second);
    if (const auto moved = gone_by_name_.find(file_name(path)); moved != gone_by_name_.end()) return moved->second;
    if (has_gone_) return gone_;
    for (std::string project = normal_path(root.project_root);; project = folder_of(project)) {
      if (const auto near = by_project_.find(project); near != by_project_.end()) return Strictest(near->second);
      if (folder_of(project) == project || file_name(project) == "..") return all_;
    }
  }

 private:
  static std::string file_name(const std::string& path) { return path.substr(path.rfind('/') + 1); }

  std::unordered_map<std::string, const RootFile*> by_path_, by_project_;
  std::unordered_map<std::string, Strictest> gone_by_name_;
  Strictest gone_, all_;
  bool has_gone_ = false;
};

void add_levels(const std::vector<RootFile>& before, const std::vector<RootFile>& after,
                std::vector<std::string>& told) {
  const RootsBefore roots_before(before, after);
  std::set<std::string> known;
  for (const RootFile& root : after) {
    const Strictest old = roots_before.find(root);
    std::size_t at = 0;
    for (const check::Rule* rule : check::all_rules()) {
      const Asked& was = old.of(at++);
      const Severity is = check::level_of(rule->info, root.levels);
      if (is >= was.level) continue;
      const RootFile& decides = was.root == nullptr || root.levels.contains(rule->info.name) ? root : *was.root;
      std::string line = fmt::format("{} is {} and was {}, by {} of {}", code(rule->info.name), to_string(is),
                                     to_string(was.level), code("[lint]"), code(project_file(decides)));
      if (known.insert(line).second) told.push_back(std::move(line));
    }
  }
}

struct AllowedAt {
  const Allowance* entry;
  FileId file;
  std::uint32_t begin;
};

// The allowances by rule and element. An element may allow a rule more than once: the allowance
// that ends last comes first, else the order of the files counts.
using Allowed = std::map<std::pair<std::string, std::string>, std::vector<AllowedAt>>;

// Whether `a` ends later than `b`. No day means that it never ends.
bool ends_later(const std::optional<Date>& a, const std::optional<Date>& b) { return b && (!a || *a > *b); }

Allowed allowed_in(const Run& run) {
  ElementIndex elements;
  for (const auto& root : run.compilation.roots) elements.add(root->model, run.sources);
  Allowed allowed;
  std::set<std::pair<FileId, std::uint32_t>> seen;  // a file may belong to several roots
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

}  // namespace asrmap::cli
