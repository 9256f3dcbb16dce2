// SPDX-License-Identifier: MIT
// Writes a script that finds everything by the names that people use, and that can be run again
// and again. What depends on the project is data, and goes through quote_powershell. The rest is
// Deploy-NetworkMapping.ps1, with the functions that stand in files beside it.
#include "emit/script_text.h"
#include "ir/azure_id.h"
#include "ir/declared_targets.h"
#include "ir/endpoint.h"
#include "ir/ids.h"
#include "ir/mapping.h"
#include "ir/mapping_name.h"
#include "ir/mapping_path.h"
#include "ir/model.h"
#include "ir/network.h"
#include "ir/server.h"
#include "ir/vault.h"
#include "ir/vnet.h"
#include "targets/backend.h"
#include "targets/powershell/powershell_script.h"
#include "targets/powershell/powershell_table.h"
#include "targets/powershell/quote_powershell.h"
#include "targets/powershell/read_powershell.h"

namespace asrmap::targets {
namespace {

constexpr std::string_view kRowsComment = R"(
# Names of servers and networks compare with case. Where the resource name is
# known (Fabric, NetworkId), it decides, and what it finds must have that name.
# LogicalNetwork is for the reader.
)";

constexpr std::string_view kVnetsComment = R"(
# The target VNets, with the subnets that the mapping files give, in their order.
)";

void write_mappings(const Model& model, emit::Artifacts& out) {
  PowerShellTable table(out, "mappings");
  PowerShellRow row;
  for (const Mapping& mapping : model.mappings) {
    if (mapping.target.kind == Endpoint::Kind::none) continue;
    const Network& source = model.networks[mapping.source];
    const Server& server = model.servers[source.server];
    row.clear();
    row.add("Server", server.name.view());
    row.add("Fabric", server.fabric.view());
    row.add("LogicalNetwork", source.logical_network.view());
    row.add("Network", source.name.view());
    row.add("NetworkId", source.id.view());
    row.add("Name", mapping_name(model, mapping));
    if (const auto vnet = mapping.target.vnet()) {
      row.add("TargetId", vnet_id(model.vnets[*vnet]).value());
    } else if (const auto network = mapping.target.network()) {
      const Network& recovery = model.networks[*network];
      const Server& owner = model.servers[recovery.server];
      row.add("TargetServer", owner.name.view());
      row.add("TargetFabric", owner.fabric.view());
      row.add("TargetLogicalNetwork", recovery.logical_network.view());
      row.add("TargetNetwork", recovery.name.view());
      row.add("TargetNetworkId", recovery.id.view());
    }
    table.add(row);
  }
  table.finish();
}

// Each VNet that is a target once, in the order of the files, if all of its subnets are known.
void write_vnets(const Model& model, emit::Artifacts& out) {
  PowerShellTable table(out, "vnets");
  PowerShellRow row;
  // Of any other VNet the list would say that it has no more subnets.
  for (const VnetId id : known_targets(model)) {
    const Vnet& vnet = model.vnets[id];
    row.clear();
    row.add("Id", vnet_id(vnet).value());
    std::string subnets;
    for (const VnetSubnet& subnet : model.vnet_subnets[vnet.subnets])
      subnets += (subnets.empty() ? "" : ", ") + quote_powershell(subnet.name.view());
    row.add_expression("Subnets", "@(" + subnets + ')');
    table.add(row);
  }
  table.finish();
}

void emit(const CheckedModel& checked, const EmitOptions& options, emit::Artifacts& out) {
  const Model& model = checked.model();
  // Only a project that maps nothing has no vault; its script ends before asking for one.
  const Vault& vault = vault_of(model);
  out.open("powershell/Deploy-NetworkMapping.ps1");
  const emit::ScriptText script = emit::around_data(kDeployNetworkMapping);
  out.write("# ", options.provenance, "\n", script.before);
  out.write("$vaultSubscription = ", quote_powershell(vault.subscription.view()), "\n");
  out.write("$vaultResourceGroup = ", quote_powershell(vault.resource_group.view()), "\n");
  out.write("$vaultName = ", quote_powershell(vault.name.view()), "\n");
  out.write(kRowsComment);
  write_mappings(model, out);
  out.write(kVnetsComment);
  write_vnets(model, out);
  const emit::ScriptText code = emit::around_functions(script.after);
  out.write(kFormatLine, code.before, kFindNetwork, kTestVnet, kGetStep, kInvokeStep, code.after);
}

}  // namespace

namespace backends {
extern constinit const Backend powershell{.info = {.name = "powershell",
                                                   .also_called = {"pwsh", "ps1"},
                                                   .summary = "PowerShell script that looks up the ids itself",
                                                   .needs = {.vault = true},
                                                   .subject = Subject::mappings_and_vnets,
                                                   .has_comments = true},
                                          .emit = emit,
                                          .formats = PayloadFormat{".ps1", &read_powershell}};
}  // namespace backends

}  // namespace asrmap::targets
