// SPDX-License-Identifier: MIT
#include "cli/deployed_state.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

#include "check/names/gap_wording.h"
#include "diag/wording.h"
#include "driver/compiled_root.h"
#include "ir/azure_id.h"
#include "ir/model.h"
#include "read/inventory.h"
#include "source/utf16.h"
#include "text/ascii.h"

namespace asrmap::cli {
namespace {

constexpr std::string_view kExport = "mappings.json of the script that `asrmap export-script asr` prints";

bool is_mapping_file(std::string_view path) { return path.ends_with(".asrmap") || path.ends_with(".asrmap.toml"); }

// The deployed mappings and their gaps, from a file or from inventories. Messages call it `name`.
struct State {
  std::string name;
  std::vector<ExportedMapping> mappings;
  std::vector<InventoryGap> gaps;
};

std::optional<State> read_file(World& world, const std::string& path, Run& run) {
  if (path == "-") {
    usage_error(world, "--state takes a file, not standard input (-)");
    return std::nullopt;
  }
  auto text = world.files.read(path);
  if (!text) {
    usage_error(world, fmt::format("{}: {}", path, text.reason()));
    return std::nullopt;
  }
  if (is_mapping_file(path)) {
    usage_error(world, fmt::format("{} is a mapping file; --state takes the deployed mappings, {}", path, kExport));
    return std::nullopt;
  }
  Reporter reporter;
  const FileId file = run.sources.add(path, from_utf16(std::move(*text)));
  Inventory inventory = read::read_inventory(file, InventoryKind::mappings, run.sources, reporter);
  const auto findings = reporter.take();
  const auto invalid = std::find_if(findings.begin(), findings.end(),
                                    [](const Diagnostic& finding) { return finding.severity == Severity::error; });
  if (invalid == findings.end()) return State{path, std::move(inventory.mappings), std::move(inventory.gaps)};
  if (inventory.meant) {
    usage_error(world, fmt::format("{} is an export of kind {}; --state takes the deployed mappings, {}", path,
                                   ticked(kInventoryKinds[static_cast<std::size_t>(*inventory.meant)]), kExport));
    return std::nullopt;
  }
  const LineColumn at = run.sources.file(file).locate(invalid->at.begin);
  usage_error(world, fmt::format("{}:{}:{}: {}{}{}", path, at.line, at.column, invalid->message,
                                 invalid->help.empty() ? "" : "; ", invalid->help));
  return std::nullopt;
}

std::optional<State> read_inventories(World& world, const Run& run) {
  State state{.name = "the inventory", .mappings = {}, .gaps = {}};
  bool is_known = false;
  for (const auto& root : run.compilation.roots) {
    const Model& model = root->model;
    is_known = is_known || model.knows_deployed;
    state.mappings.insert(state.mappings.end(), model.deployed.begin(), model.deployed.end());
    if (model.deployed_gap) state.gaps.push_back(*model.deployed_gap);
  }
  if (is_known) return state;
  usage_error(
      world,
      fmt::format("plan against what? --state FILE takes the deployed mappings, {}; so does `inventory mappings` in "
                  "the files",
                  kExport));
  return std::nullopt;
}

// Several exports may have the same mapping. Keeps each mapping once. Returns why that is not
// possible, or an empty text.
std::string unite(State& state) {
  std::map<std::array<std::string, 3>, const ExportedMapping*> known;
  std::vector<ExportedMapping> all;
  all.reserve(state.mappings.size());
  for (const ExportedMapping& mapping : state.mappings) {
    const auto [same, fresh] = known.try_emplace(
        {lower(mapping.fabric.view()), lower(mapping.network.view()), lower(mapping.name.view())}, &mapping);
    if (fresh)
      all.push_back(mapping);
    else if (!equal_without_case(same->second->target.view(), mapping.target.view()))
      return fmt::format("{} has mapping {} twice, with two targets; export it again", state.name,
                         ticked(mapping.name));
  }
  state.mappings = std::move(all);
  return {};
}

bool are_same(const Vault& a, const Vault& b) {
  return a.name == b.name && a.resource_group == b.resource_group && a.subscription == b.subscription;
}

// Why the state is not whole. Of a mapping whose target is lost, nobody can tell whether it is in sync.
std::string fault_of(const InventoryGap& gap, const State& state, const SourceMap& sources) {
  if (gap.kind == InventoryGap::Kind::cut_off || gap.kind == InventoryGap::Kind::no_properties) {
    const SourceFile& file = sources.file(gap.what.span().file);
    const LineColumn at = file.locate(gap.what.span().begin);
    return fmt::format("{}:{}:{}: {}; {}", file.path(), at.line, at.column, check::gap_message(gap),
                       check::gap_help(gap.kind));
  }
  return fmt::format(
      "{} does not hold all deployed mappings: {}; export it again with the script of `asrmap "
      "export-script asr`",
      state.name,
      gap.kind == InventoryGap::Kind::next_page ? "the list goes on at its `nextLink`" : "something could not be read");
}

// Why the state can't be used for these files. Empty if it can.
std::string fault_of(const State& state, const Vault& vault, const SourceMap& sources) {
  if (!state.gaps.empty()) return fault_of(state.gaps.front(), state, sources);
  for (const ExportedMapping& mapping : state.mappings) {
    const Text name = segment_behind(mapping.id, "vaults"), group = segment_behind(mapping.id, "resourceGroups"),
               subscription = segment_behind(mapping.id, "subscriptions");
    for (const Text& each : {mapping.name, mapping.fabric, mapping.network})
      if (each.written() && !fits_path(each.view()))
        return fmt::format("{}: {} is no name that a resource can have; export it again", state.name, ticked(each));
    if (!mapping.fabric.written() || !mapping.network.written() || !name.written())
      return fmt::format("{}: mapping {} has no whole `id`, so that nobody can tell which VM network it is for",
                         state.name, ticked(mapping.name));
    if (!mapping.target.written())
      return fmt::format("{}: mapping {} has no `recoveryNetworkId`, so that nobody can tell where it leads; {}",
                         state.name, ticked(mapping.name), check::gap_help(InventoryGap::Kind::no_properties));
    const auto fault = [&](std::string_view what, const Text& there, const Text& here) {
      if (!here.written() || equal_without_case(there.view(), here.view())) return std::string();
      return fmt::format("{} is of {} {}, the files are for {}; export from the vault of the files", state.name, what,
                         ticked(there), ticked(here));
    };
    for (const std::string& each :
         {fault("vault", name, vault.name), fault("resource group", group, vault.resource_group),
          fault("subscription", subscription, vault.subscription)})
      if (!each.empty()) return each;
  }
  return {};
}

}  // namespace

std::optional<std::vector<ExportedMapping>> deployed_state(World& world, const std::string& path, Run& run) {
  auto state = path.empty() ? read_inventories(world, run) : read_file(world, path, run);
  if (!state) return std::nullopt;
  std::string fault;
  const Vault* last = nullptr;
  for (const auto& root : run.compilation.roots) {
    const auto& vault = root->model.vault;
    if (!fault.empty() || (vault && last != nullptr && are_same(*vault, *last))) continue;
    fault = vault ? fault_of(*state, *vault, run.sources)
                  : fmt::format(
                        "{} has no vault, so that nobody can tell which mappings are its own; declare it with `vault`",
                        root->path);
    if (vault) last = &*vault;
  }
  if (fault.empty()) fault = unite(*state);
  if (fault.empty()) return std::move(state->mappings);
  usage_error(world, fault);
  return std::nullopt;
}

}  // namespace asrmap::cli
