// SPDX-License-Identifier: MIT
#include "driver/compile.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "check/catalogue.h"
#include "check/check.h"
#include "diag/order.h"
#include "driver/compiled_root.h"
#include "driver/load.h"
#include "ir/endpoint.h"
#include "ir/mapping.h"
#include "ir/network.h"
#include "land/land.h"
#include "link/link.h"
#include "link/row_count.h"

namespace asrmap {
namespace {

void mark_included(const LoadedFile& file, std::set<const LoadedFile*>& included) {
  for (const LoadedFile* include : file.includes)
    if (included.insert(include).second) mark_included(*include, included);
}

// A finding in an export also points to the statement that names the export.
void relate_inventories(std::vector<Diagnostic>& findings, const Loader& loader) {
  for (Diagnostic& finding : findings) {
    const auto statement = loader.inventory_statement(finding.at.file);
    if (!statement) continue;
    finding.is_one_of_many = true;
    if (std::ranges::none_of(finding.labels, &Label::is_of_file)) finding.labels.push_back(named_here(*statement));
  }
}

void append(std::vector<Diagnostic>& all, std::vector<Diagnostic> more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

// What it costs to link a row once more. A row of a VNet export only costs time. The others become
// rows of a model that stays in memory; a VM network is the largest.
constexpr std::size_t kVnetExportRow = 1, kFileRow = 3, kOtherExportRow = 8;
// About ten seconds and a gigabyte.
constexpr std::size_t kMostLinkedAgain = 12'000'000;

// If several roots include a file, it is linked for each of them. The budget is enough for hundreds
// of roots that share a large file, but not for everything that a run could be given.
class LinkBudget {
 public:
  // What no other root has linked yet costs nothing, so a run that shares nothing is never too
  // large.
  bool affords(const std::vector<Document*>& documents) {
    std::size_t cost = 0;
    std::set<const Inventory*> inventories;
    for (const Document* document : documents) {
      if (!linked_.insert(document).second) cost += kFileRow * link::rows_of(*document);
      for (const InventoryElement& element : document->inventories)
        if (element.content != nullptr && inventories.insert(element.content).second) cost += cost_of(*element.content);
    }
    if (cost > left_) return false;
    left_ -= cost;
    return true;
  }

 private:
  std::size_t cost_of(const Inventory& inventory) {
    if (linked_.insert(&inventory).second) return 0;
    return link::rows_of(inventory) * (inventory.kind == InventoryKind::vnets ? kVnetExportRow : kOtherExportRow);
  }

  std::size_t left_ = kMostLinkedAgain;
  std::set<const void*> linked_;  // documents and inventories
};

void report_left_out(const LoadedFile& file, Reporter& reporter) {
  const Document& document = file.document;
  const Span at = document.includes.empty() ? Span{.file = document.file} : document.includes.front().file.span();
  const auto millions = [](std::size_t cost) {
    return static_cast<double>(kMostLinkedAgain) / 1e6 / static_cast<double>(cost);
  };
  reporter.report(rule_name::invalid_value, at, "too many files include the same large ones; this one is left out")
      .help(
          "check fewer files at once, or include only what a file needs: rows that files share may be linked again "
          "{:g} million times, those of VNet exports {:g} million and of other exports {:g} million times",
          millions(kFileRow), millions(kVnetExportRow), millions(kOtherExportRow));
}

}  // namespace

Compilation::Compilation() = default;
Compilation::~Compilation() = default;
Compilation::Compilation(Compilation&&) noexcept = default;
Compilation& Compilation::operator=(Compilation&&) noexcept = default;

bool Compilation::has(Severity severity) const {
  return std::any_of(findings.begin(), findings.end(),
                     [&](const Diagnostic& finding) { return finding.severity == severity; });
}

void Compilation::let_pass() {
  if (has(Severity::error)) return;
  for (auto& root : roots) root->checked = root->sound;
}

Result<Compilation> compile(const FileSystem& files, SourceMap& sources, const std::vector<RootFile>& roots,
                            std::vector<Diagnostic> found, Date today, const BuildNeeds& needs) {
  Compilation result;
  result.findings = std::move(found);
  Reporter reporter;
  Suggestions suggestions;
  Loader loader(files, sources, reporter, suggestions);
  std::vector<LoadedFile*> loaded;
  std::set<const LoadedFile*> seen;
  std::vector<const check::Levels*> levels;
  for (const RootFile& root : roots) {
    const auto file = root.text ? loader.load_text(root.path, root.project_root, *root.text)
                                : loader.load(root.path, root.project_root);
    if (!file) return Failure(root.path + ": " + file.reason());
    if (!seen.insert(*file).second) continue;
    loaded.push_back(*file);
    levels.push_back(&root.levels);
  }
  std::set<const LoadedFile*> included;
  for (const LoadedFile* file : loaded) mark_included(*file, included);
  append(result.findings, reporter.take());
  const bool read_whole = !result.has(Severity::error);

  link::Elsewhere elsewhere(loaded);
  LinkBudget budget;
  for (std::size_t i = 0; i < loaded.size(); ++i) {
    LoadedFile* const file = loaded[i];
    // If files include each other in a ring, the loader reports the last include and does not
    // follow it, so one file of the ring stays a root.
    if (included.contains(file) || loader.is_presumed(*file)) continue;
    const std::vector<Document*> documents = documents_of(*file);
    if (!budget.affords(documents)) {
      report_left_out(*file, reporter);
      append(result.findings, reporter.take());
      continue;
    }
    auto root = std::make_unique<CompiledRoot>();
    root->path = file->path;
    root->model = link::link(documents, reporter, elsewhere, suggestions, loaded.size() == 1);
    root->landings = land::land(root->model);
    check::Checked checked =
        check::check(root->model, root->landings, reporter.take(),
                     {.levels = *levels[i], .needs = needs, .today = today, .read_whole = read_whole});
    append(result.findings, std::move(checked.findings));
    result.summary.omitted += checked.omitted;
    root->sound = checked.model;
    result.summary.networks += root->model.networks.size();
    result.summary.mappings += static_cast<std::size_t>(
        std::count_if(root->model.mappings.begin(), root->model.mappings.end(),
                      [](const Mapping& mapping) { return mapping.target.kind != Endpoint::Kind::none; }));
    result.roots.push_back(std::move(root));
  }
  result.summary.omitted += reporter.omitted();
  result.summary.projects = result.roots.size();
  result.summary.files = sources.size();
  relate_inventories(result.findings, loader);
  put_in_order(result.findings, sources);
  if (std::any_of(result.findings.begin(), result.findings.end(), check::is_refused))
    for (auto& root : result.roots) root->sound.reset();
  result.let_pass();
  return result;
}

}  // namespace asrmap
