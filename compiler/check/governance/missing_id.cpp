// SPDX-License-Identifier: MIT
#include "check/rule.h"
#include "ir/needed_ids.h"
#include "ir/network.h"
#include "ir/server.h"

namespace asrmap::check {
namespace {

// What gives the resource names: the export that is named already, if they were cut off there.
std::string_view export_help(const Model& model) {
  return model.silence.hides(AboutProject::resource_names)
             ? "export Site Recovery again with `ConvertTo-Json -Depth 10`"
             : "name an export of Site Recovery by `inventory asr`";
}

void at_build(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  const NeededIds asked = needed_ids(model, input.needs.ids);
  for (const NetworkId id : asked.networks) {
    const Network& network = model.networks[id];
    if (!network.id.empty() || model.silence.hides(id, AboutRow::contents)) continue;
    context.report(network.name.span(), "the resource name of VM network {} is not known", ticked(path_of(model, id)))
        .about(id)
        .help("{}, or set `id` to the name that {} shows for {}", export_help(model), "`az site-recovery network list`",
              ticked(network.name));
  }
  for (const ServerId id : asked.servers) {
    const Server& server = model.servers[id];
    if (!server.fabric.empty() || model.silence.hides(id, AboutRow::contents)) continue;
    context
        .report(server.label.span(), "the resource name of the fabric of VMM server {} is not known",
                ticked(server.label))
        .help("{}, or set `fabric` to the name that {} shows for {}", export_help(model),
              "`az site-recovery fabric list`", ticked(server.name));
  }
}

}  // namespace

namespace rules {
extern constinit const Rule missing_id{
    .info =
        {.name = "missing-id",
         .severity = Severity::error,
         .concern = Concern::governance,
         .summary = "The target needs a resource name of Site Recovery that is not known",
         .why = "Azure addresses a mapping by the resource names of its fabric and network, not by the names that VMM "
                "shows: 64 hex digits for a VMM server and a GUID for a VM network in the example "
                "\"ReplicationNetworkMappings_Create\". Site Recovery makes them up when the server is registered "
                "(inferred), no page says how, and a template can't look them up by friendly name (inferred: it has "
                "no function for it). `check` does without; only a build for a target that writes such addresses asks "
                "for them: `arm`, `bicep`, `rest` and `azcli` always, `terraform` between VM networks and where two "
                "VM networks of one server bear one name.",
         .bad = R"(
vault contoso-dr {
  subscription   = "6f9619ff-8b86-d011-b42d-00c04fc964ff"
  resource_group = "rg-dr"
  location       = "westeurope"
}
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr { subnet web 10.10.1.0/24 }

map ams/Finance -> vnet-dr
)",
         .good = R"(
vault contoso-dr {
  subscription   = "6f9619ff-8b86-d011-b42d-00c04fc964ff"
  resource_group = "rg-dr"
  location       = "westeurope"
}
vmm ams {
  fabric = "b0cef6e9a4437b81803d0b55ada4f700ab66caae59c35d62723a1589c0cd13ac"
  network Finance {
    id = "e2267b5c-2650-49bd-ab3f-d66aae694c06"
    subnet web 10.10.1.0/24
  }
}
vnet vnet-dr { subnet web 10.10.1.0/24 }

map ams/Finance -> vnet-dr
)",
         .fix =
             "Name an export of Site Recovery, which the script of `asrmap export-script asr` writes: `inventory asr "
             "\"asr.json\"`. Or look them up and write them as `fabric` and `id`. They are the `name` beside each "
             "friendly name in the "
             "output of `az site-recovery fabric list --resource-group … --vault-name …` and `az site-recovery "
             "network list --fabric-name … --resource-group … --vault-name …` (of the extension "
             "`site-recovery`), and in PowerShell the Name of what `Get-AzRecoveryServicesAsrFabric` and "
             "`Get-AzRecoveryServicesAsrNetwork -Fabric $fabric` return, once "
             "`Set-AzRecoveryServicesAsrVaultContext` has chosen the vault. `powershell` needs neither: its "
             "script looks them up by the friendly names, and so does Terraform.",
         .about_absence = true},
    .at_build = &at_build};
}  // namespace rules

}  // namespace asrmap::check
