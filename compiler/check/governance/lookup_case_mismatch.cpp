// SPDX-License-Identifier: MIT
#include "check/rule_info.h"

namespace asrmap::check {

// Reported by `link`, where an inventory gives servers and networks their ids.
namespace rules {
extern constinit const Rule lookup_case_mismatch{
    .info = {.name = "lookup-case-mismatch",
             .severity = Severity::error,
             .concern = Concern::governance,
             .summary = "A friendly name differs in letter case from the one in Site Recovery",
             .why = "Terraform looks up the VMM server and the VM network by their friendly names, letter for "
                    "letter (source code of the azurerm provider, "
                    "site_recovery_hyperv_network_mapping_resource.go), and the PowerShell script compares them "
                    "likewise: the mapping passes the plan and fails when it is deployed. The ids that an `asr` "
                    "inventory gives are used all the same.",
             .bad = R"(
inventory asr "export.json"

vmm ams {
  name = "vmm-ams.contoso.com"
  network finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr { subnet web 10.10.1.0/24 }

map ams/finance -> vnet-dr
)",
             .good = R"(
inventory asr "export.json"

vmm ams {
  name = "vmm-ams.contoso.com"
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr { subnet web 10.10.1.0/24 }

map ams/Finance -> vnet-dr
)",
             .fix = "Write the name as Site Recovery has it.",
             .export_json = R"(
{"fabrics": [
  {"name": "b0cef6e9a4437b81803d0b55ada4f700ab66caae59c35d62723a1589c0cd13ac",
   "type": "Microsoft.RecoveryServices/vaults/replicationFabrics",
   "properties": {"friendlyName": "vmm-ams.contoso.com", "customDetails": {"instanceType": "VMM"}}}],
 "networks": [
  {"id": "/subscriptions/6f9619ff-8b86-d011-b42d-00c04fc964ff/resourceGroups/rg-dr/providers/Microsoft.RecoveryServices/vaults/contoso-dr/replicationFabrics/b0cef6e9a4437b81803d0b55ada4f700ab66caae59c35d62723a1589c0cd13ac/replicationNetworks/e2267b5c-2650-49bd-ab3f-d66aae694c06",
   "name": "e2267b5c-2650-49bd-ab3f-d66aae694c06",
   "properties": {"fabricType": "VMM", "friendlyName": "Finance", "subnets": []}}]}
)"},
    .check = nullptr};
}  // namespace rules

}  // namespace asrmap::check
