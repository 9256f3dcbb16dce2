// SPDX-License-Identifier: MIT
#include <algorithm>
#include <vector>

#include "check/rule.h"
#include "ir/mapping.h"
#include "ir/mapping_name.h"
#include "ir/network.h"

namespace asrmap::check {
namespace {

// The mappings of each statement whose deployed name is not written. They have one cause.
std::vector<std::vector<const Mapping*>> by_statement(const Model& model) {
  std::vector<const Mapping*> all;
  for (const Mapping& mapping : model.mappings)
    if (deployed_name(model, mapping) != nullptr) all.push_back(&mapping);
  std::ranges::stable_sort(all, {}, &Mapping::statement);
  std::vector<std::vector<const Mapping*>> groups;
  for (const Mapping* each : all) {
    if (groups.empty() || groups.back()[0]->statement != each->statement) groups.emplace_back();
    groups.back().push_back(each);
  }
  return groups;
}

// How many mappings each statement makes.
std::vector<std::size_t> mappings_made(const Model& model) {
  std::vector<std::size_t> made(model.statements.size());
  for (const Mapping& mapping : model.mappings) ++made[static_cast<std::size_t>(mapping.statement)];
  return made;
}

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  const std::vector<std::size_t> made = mappings_made(model);
  for (std::vector<const Mapping*>& group : by_statement(model)) {
    std::erase_if(group, [&](const Mapping* each) { return context.allows(*each); });
    if (group.empty()) continue;
    const Mapping& first = *group[0];
    const Text& name = *deployed_name(model, first);
    const MapStatement& statement = model.statements[first.statement];
    const Room& room = model.rooms[first.statement];
    const std::string more =
        group.size() == 1 ? "" : fmt::format("; {} more have other names likewise", group.size() - 1);
    RuleFinding finding = context.report(first.at, "{} is deployed as {}, though its default name is {}{}",
                                         ticked(path_of(model, first.source)), ticked(name),
                                         ticked(default_mapping_name(model, first)), more);
    finding.label(name.span(), "deployed so");
    if (!first.from_pattern && made[static_cast<std::size_t>(first.statement)] == 1) {
      finding.help("write {}: a build without this inventory would make a second mapping",
                   ticked(fmt::format("name = \"{}\"", name.view())));
      if (room.form != Room::Form::none)
        finding.fix("Write the deployed name", {statement.keyword.file, room.at, room.at},
                    property_in(room, "name", name.view()));
    } else {
      finding.help(
          "give each VM network a `map` with its deployed `name`: a build without this inventory would make second "
          "mappings");
    }
  }
}

}  // namespace

namespace rules {
extern constinit const Rule unwritten_mapping_name{
    .info = {.name = "unwritten-mapping-name",
             .severity = Severity::warning,
             .concern = Concern::names,
             .summary = "A mapping is deployed under a name that no file writes",
             .why =
                 "The name of a network mapping is a part of its address (Microsoft's example "
                 "\"ReplicationNetworkMappings_Create\"). Whoever sends another name makes a second mapping of the "
                 "VM network; Terraform destroys the first and makes a new one, for in its resource "
                 "`azurerm_site_recovery_hyperv_network_mapping` each change of the name does so (source code of the "
                 "azurerm provider). As long as the `mappings` inventory shows the name, builds keep it. It is lost "
                 "with the inventory, and a reader of the file does not see it.",
             .bad = R"(
inventory mappings "export.json"

vmm ams {
  name = "vmm-ams.contoso.com"
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr { subnet web 10.10.1.0/24 }

map ams/Finance -> vnet-dr
)",
             .good = R"(
inventory mappings "export.json"

vmm ams {
  name = "vmm-ams.contoso.com"
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr { subnet web 10.10.1.0/24 }

map ams/Finance -> vnet-dr { name = "finance-map" }
)",
             .fix =
                 "Write the name into the block of the `map`. If one `map` has several sources, give each VM network a "
                 "`map` of its own.",
             .export_json = R"(
{"value": [
  {"id": "/subscriptions/6f9619ff-8b86-d011-b42d-00c04fc964ff/resourceGroups/rg-dr/providers/Microsoft.RecoveryServices/vaults/contoso-dr/replicationFabrics/b0cef6e9a4437b81803d0b55ada4f700ab66caae59c35d62723a1589c0cd13ac/replicationNetworks/e2267b5c-2650-49bd-ab3f-d66aae694c06/replicationNetworkMappings/finance-map",
   "name": "finance-map",
   "properties": {"state": "Paired",
     "primaryFabricFriendlyName": "vmm-ams.contoso.com", "primaryNetworkFriendlyName": "Finance",
     "recoveryNetworkId": "/subscriptions/6f9619ff-8b86-d011-b42d-00c04fc964ff/resourceGroups/rg-dr/providers/Microsoft.Network/virtualNetworks/vnet-dr"}}]}
)"},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
