// SPDX-License-Identifier: MIT
// Only the pipeline, many times a second: two projects from bytes to models, and from these to what
// `landing`, `ir`, `diff` and `plan` show, and to every payload. No command line runs, findings are
// not shown, and a side that has not changed is not compiled again.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "change/compare.h"
#include "change/doubts.h"
#include "change/plan.h"
#include "change/planned_models.h"
#include "check/check.h"
#include "driver/compile.h"
#include "driver/compiled_root.h"
#include "ir/azure_id.h"
#include "ir/mapping.h"
#include "ir/mapping_name.h"
#include "ir/mapping_path.h"
#include "ir/network.h"
#include "ir/server.h"
#include "ir/vnet.h"
#include "land/land.h"
#include "pair.h"
#include "show/diff.h"
#include "show/ir_json.h"
#include "show/landing.h"
#include "show/plan.h"
#include "show/vm_landing.h"
#include "targets/backend.h"
#include "today.h"

namespace asrmap::fuzz {
namespace {

// A compiled side. Can't be moved, because its parts refer to each other.
struct Project {
  Project(const std::string& text, const std::string& exported) {
    const std::string name = name_for("/site", text);
    files.files[name] = text;
    if (!exported.empty()) files.files["/site/export.json"] = exported;
    compilation = *compile(files, sources, {{.path = name, .project_root = "/site"}}, {}, test::kToday,
                           {.ids = BuildNeeds::Ids::all, .vault = true});
    for (const auto& [file, begin, end] : places())
      if (begin > end || end > sources.file(file).text().size()) std::abort();
  }
  Project(const Project&) = delete;
  Project& operator=(const Project&) = delete;

  [[nodiscard]] std::vector<Span> places() const {
    std::vector<Span> all;
    for (const Diagnostic& finding : compilation.findings) {
      all.push_back(finding.at);
      for (const Label& label : finding.labels) all.push_back(label.at);
      for (const Fix& fix : finding.fixes)
        for (const Edit& edit : fix.edits) all.push_back(edit.at);
    }
    return all;
  }
  [[nodiscard]] const CompiledRoot* root() const {
    return compilation.roots.empty() ? nullptr : compilation.roots.front().get();
  }

  MemoryFileSystem files;
  SourceMap sources;
  Compilation compilation;
};

class NoSink final : public emit::ArtifactSink {
 public:
  void open(const std::string&) override {}
  void write(std::string_view bytes) override { size_ += bytes.size(); }

 private:
  std::size_t size_ = 0;
};

// Shows only one form each time; the text decides which. All forms would take longer than
// everything before.
void show(const CompiledRoot& root, std::size_t form) {
  const auto all = [](const Network&) { return true; };
  const show::ProjectLandings landings{root.path, show::landing_rows(root.model, root.landings, all)};
  const show::ProjectAdapters adapters{root.path, &root.model, &root.landings,
                                       show::adapter_rows(root.model, root.landings, all, true)};
  switch (form % 6) {
    case 0: (void)show::landing_text({&landings, 1}); break;
    case 1: (void)show::landing_csv({&landings, 1}); break;
    case 2: (void)show::vm_landing_json({&landings, 1}, {&adapters, 1}); break;
    case 3: (void)show::vm_landing_text({&adapters, 1}); break;
    case 4: (void)show::landing_markdown({&landings, 1}); break;
    default: (void)show::render_ir(root.model, root.landings); break;
  }
  if (!root.checked) return;
  NoSink sink;
  emit::Artifacts out(sink);
  const targets::Backend* const backend = targets::all_backends()[form % targets::all_backends().size()];
  if (!backend->info.needs.vnet_ranges) backend->emit(*root.checked, {}, out);
}

void show(const change::Changes& changes, std::size_t form) {
  switch (form % 3) {
    case 0: (void)show::diff_text(changes, false); break;
    case 1: (void)show::diff_json(changes); break;
    default: (void)show::diff_markdown(changes); break;
  }
}

// The mappings that the vault lists after `project` was deployed.
std::vector<ExportedMapping> deployed_by(const CompiledRoot& project, SourceMap& sources) {
  const Model& model = project.model;
  std::vector<ExportedMapping> deployed;
  const auto keep = [&](std::string text) { return Text(sources.keep(std::move(text)), Span{model.root, 0, 0}); };
  for (const Mapping& mapping : model.mappings) {
    if (mapping.target.kind == Endpoint::Kind::none || !model.vault) continue;
    const Network& network = model.networks[mapping.source];
    const Text fabric = model.servers[network.server].fabric;
    std::string target;
    if (const auto vnet = mapping.target.vnet()) target = vnet_id(model.vnets[*vnet]).value_or("");
    if (const auto other = mapping.target.network())
      target = network_path(*model.vault, model.servers[model.networks[*other].server].fabric.view(),
                            model.networks[*other].id.view(), PathForm::id);
    const std::string name = mapping_name(model, mapping);
    if (!fits_path(name)) continue;  // `plan` refuses such a list
    ExportedMapping row;
    row.id = keep(mapping_path(*model.vault, fabric.view(), network.id.view(), name, PathForm::id));
    row.name = keep(name);
    row.fabric = fabric;
    row.network = network.id;
    row.target = keep(target);
    deployed.push_back(row);
  }
  return deployed;
}

void run_plan(const CompiledRoot& before, SourceMap& sources, const CompiledRoot& after, std::size_t form) {
  const std::vector<ExportedMapping> deployed = deployed_by(before, sources);
  const Model* const projects[] = {&after.model};
  const change::Plan plan = change::plan_mappings(projects, deployed);
  (void)change::doubts(plan, projects);
  if (!plan.conflicts.empty()) return;
  change::PlannedModels models = change::models_of(plan, projects);
  const Landings current = land::land(models.current[0]), wanted = land::land(models.wanted[0]);
  const change::LandedModel then(models.current[0], current), now(models.wanted[0], wanted);
  const change::Changes changes = change::compare({&then, 1}, {&now, 1}, {.names = false, .same_files = true});
  const show::PlanView view{.plan = plan, .projects = projects, .changes = changes};
  switch (form % 3) {
    case 0: (void)show::plan_text(view, false); break;
    case 1: (void)show::plan_json(view); break;
    default: (void)show::plan_markdown(view); break;
  }
  NoSink sink;
  emit::Artifacts out(sink);
  const targets::Backend* const backend = targets::all_backends()[form % targets::all_backends().size()];
  if (!backend->takes_parts()) return;
  const std::vector<ExportedMapping> removals =
      backend->can_delete() && after.model.vault ? change::removals_of(plan, 0) : std::vector<ExportedMapping>();
  backend->emit(change::part_to_send(plan, *after.checked, 0), removals, {}, out);
}

// One side of the last input. It is kept, because the mutator changes only one of them.
struct Side {
  std::string text, exported;
  std::optional<Project> project;

  Project& at(const std::string& new_text, const std::string& new_exported) {
    if (project && text == new_text && exported == new_exported) return *project;
    text = new_text;
    exported = new_exported;
    project.emplace(text, exported);
    if (const CompiledRoot* root = project->root()) show(*root, std::hash<std::string>()(text));
    return *project;
  }
};

void run(std::string_view input) {
  static Side old_side, new_side;
  const Pair pair = split(input);
  Project &before = old_side.at(pair.before, pair.exported), &after = new_side.at(pair.after, pair.exported);
  if (before.root() == nullptr || after.root() == nullptr) return;
  const change::LandedModel then(before.root()->model, before.root()->landings),
      now(after.root()->model, after.root()->landings);
  const std::size_t form = std::hash<std::string_view>()(input);
  show(change::compare({&then, 1}, {&now, 1}), form);
  show(change::compare({&now, 1}, {&then, 1}), form / 3);
  if (before.root()->checked && after.root()->checked) run_plan(*before.root(), before.sources, *after.root(), form);
}

}  // namespace
}  // namespace asrmap::fuzz

// Keeping a whole stack for each allocation would take a sixth of the time.
extern "C" const char* __asan_default_options() { return "malloc_context_size=3:quarantine_size_mb=16"; }

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed) {
  return asrmap::fuzz::mutate_pair(data, size, most, seed);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  asrmap::fuzz::run({reinterpret_cast<const char*>(data), size});
  return 0;
}
