// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>

#include "check/rule.h"
#include "ir/id_map.h"
#include "ir/mapping.h"
#include "ir/network.h"
#include "ir/server.h"

namespace asrmap::check {
namespace {

// The only cloud of each server; null if it has others or may have.
IdMap<ServerId, const Text*> only_clouds(const Model& model) {
  IdMap<ServerId, const Text*> result(model.servers);
  for (const ServerId id : model.servers.ids()) {
    const auto clouds = model.words_in(model.servers[id].clouds);
    const bool one = std::all_of(clouds.begin(), clouds.end(), [&](const Text& cloud) { return cloud == clouds[0]; });
    if (one && !clouds.empty() && !model.silence.hides(id, AboutRow::contents)) result[id] = &clouds.front();
  }
  return result;
}

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  const auto clouds = only_clouds(model);
  // For each server its first mapping within the server. The missing cloud is one mistake,
  // however many mappings it affects.
  std::map<ServerId, const Mapping*> found;
  for (const Mapping& mapping : model.mappings) {
    const auto target = mapping.target.network();
    if (!target || *target == mapping.source) continue;
    const ServerId server = model.networks[mapping.source].server;
    if (server != model.networks[*target].server || clouds[server] == nullptr) continue;
    const Mapping*& first = found.try_emplace(server, &mapping).first->second;
    if (mapping.statement < first->statement) first = &mapping;
  }
  for (const auto& [server, mapping] : found) {
    context
        .report(model.statements[mapping->statement].target_at,
                "{} is mapped to {} of the same VMM server, which has only the cloud {}",
                ticked(path_of(model, mapping->source)), ticked(name_of(model, mapping->target)),
                ticked(*clouds[server]))
        .about(model.mappings.id_of(*mapping))
        .label(clouds[server]->span(), "the only cloud")
        .help("add the server's second cloud to `clouds`, or map to a VM network of another server");
  }
}

}  // namespace

namespace rules {
extern constinit const Rule single_cloud_server{
    .info = {.name = "single-cloud-server",
             .severity = Severity::error,
             .concern = Concern::vmm_to_vmm,
             .summary = "A mapping within one VMM server that has only one cloud",
             .why = "Both sites may be managed by one VMM server, but then \"it needs at least two clouds, to act as "
                    "primary and secondary\" (\"Replicate Hyper-V virtual machines in VMM clouds to a secondary VMM "
                    "site using the Azure portal\"). Reported only where `clouds` is written.",
             .bad = R"(
vmm ams {
  clouds = [Gold]
  network Finance
  network Finance-DR
}

map ams/Finance    -> ams/Finance-DR
map ams/Finance-DR -> ams/Finance
)",
             .good = R"(
vmm ams {
  clouds = [Gold, Gold-DR]
  network Finance
  network Finance-DR
}

map ams/Finance    -> ams/Finance-DR
map ams/Finance-DR -> ams/Finance
)",
             .fix = "Add the second cloud to `clouds`, in VMM too if it is not there yet, or replicate to another VMM "
                    "server.",
             .about_absence = true},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
