// SPDX-License-Identifier: MIT
#include <cstdint>
#include <set>
#include <string>

#include "cli/command_info.h"
#include "cli/format.h"
#include "cli/told_findings.h"
#include "diag/wording.h"
#include "driver/compiled_root.h"
#include "ir/model.h"
#include "ir/network.h"
#include "ir/server.h"
#include "show/landing.h"
#include "show/vm_landing.h"
#include "text/pattern.h"

namespace asrmap::cli {
namespace {

enum class Format : std::uint8_t { text, json, csv, markdown };
constexpr NamedFormat<Format> kFormats[] = {{formats::text, Format::text},
                                            {formats::json, Format::json},
                                            {formats::csv, Format::csv},
                                            {formats::markdown, Format::markdown}};

struct LandingOptions : ProjectOptions {
  NamedFormat<Format> format = kFormats[0];
  std::string network;  // a pattern; if empty, all networks
  bool vms = false;     // show where network adapters land
};

// Whether the pattern fits the network's name or, as in a `map`, its path. The path begins with the
// label or the friendly name of the server.
bool is_meant(std::string_view pattern, const Model& model, const Network& network) {
  if (matches(pattern, network.name.view())) return true;
  if (pattern.find('/') == std::string_view::npos) return false;
  const Server& server = model.servers[network.server];
  const auto below = [&](const Text& first) { return fmt::format("{}/{}", first.view(), network.name.view()); };
  return matches(pattern, below(server.label)) || matches(pattern, below(server.name)) ||
         matches(pattern, path_of(model, model.networks.id_of(network)));
}

ExitStatus no_match(World& world, const std::string& pattern, const Compilation& compilation) {
  const bool is_path = pattern.find('/') != std::string::npos;
  std::set<std::string> names;
  for (const auto& root : compilation.roots)
    for (const show::LandingRow& row :
         show::landing_rows(root->model, root->landings, [](const Network&) { return true; }))
      names.insert(is_path ? path_of(root->model, row.network)
                           : std::string(root->model.networks[row.network].name.view()));
  const std::vector<std::string_view> known(names.begin(), names.end());
  const std::string has = known.empty() ? "it is empty" : "it has " + ticked_list(known);
  return usage_error(world, fmt::format("no VM network of the table matches {}; {}", ticked(pattern),
                                        did_you_mean(likely(pattern, known), has)));
}

std::string shown(Format format, const std::vector<show::ProjectLandings>& projects) {
  switch (format) {
    case Format::json: return show::landing_json(projects);
    case Format::csv: return show::landing_csv(projects);
    case Format::markdown: return show::landing_markdown(projects);
    case Format::text: break;
  }
  return show::landing_text(projects);
}

std::string shown(Format format, const std::vector<show::ProjectLandings>& projects,
                  const std::vector<show::ProjectAdapters>& adapters) {
  switch (format) {
    case Format::json: return show::vm_landing_json(projects, adapters);
    case Format::csv: return show::vm_landing_csv(adapters);
    case Format::markdown: return show::vm_landing_markdown(adapters);
    case Format::text: break;
  }
  return show::vm_landing_text(adapters);
}

ExitStatus run_landing(World& world, const LandingOptions& options) {
  const auto run = run_compiler(world, options);
  if (!run) return ExitStatus::usage;
  const bool all = options.network.empty();
  std::vector<show::ProjectLandings> projects;
  std::vector<show::ProjectAdapters> adapters;
  for (const auto& root : run->compilation.roots) {
    const auto wanted = [&](const Network& network) { return all || is_meant(options.network, root->model, network); };
    show::ProjectLandings project{root->path, show::landing_rows(root->model, root->landings, wanted)};
    if (!all && project.rows.empty()) continue;
    projects.push_back(std::move(project));
    if (options.vms)
      adapters.push_back(
          {root->path, &root->model, &root->landings, show::adapter_rows(root->model, root->landings, wanted, all)});
  }
  const Telling telling{.shows = &is_in_the_words};
  if (!all && projects.empty()) {
    if (run->compilation.has(Severity::error)) tell_findings(world, options, *run, telling);
    return no_match(world, options.network, run->compilation);
  }
  const Format format = options.format.value;
  show(world.out, options.format, options.vms ? shown(format, projects, adapters) : shown(format, projects));
  tell_findings(world, options, *run, telling);
  return status_of(run->compilation);
}

}  // namespace

CommandInfo commands::landing() {
  return CommandOf<LandingOptions>{
      .name = "landing",
      .summary = "Show where each VM subnet lands, and why",
      .run = &run_landing,
      .operands = {paths_operand()},
      .options = {format_option(&LandingOptions::format, kFormats),
                  {&LandingOptions::network,
                   {.name = "--network",
                    .value = "PATTERN",
                    .meaning = "Only the VM networks of this name or path: Finance, \"Tenant-*\" or \"ams/*\""}},
                  {&LandingOptions::vms,
                   {.name = "--vms",
                    .meaning = "Each network adapter of the vms inventories, and how full subnets get"}}},
      .examples = {"landing dr/prod.asrmap", "landing --vms", "landing --format markdown --network \"Tenant-*\""}};
}

}  // namespace asrmap::cli
