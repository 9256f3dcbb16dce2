// SPDX-License-Identifier: MIT
#include "check/rule_info.h"

namespace asrmap::check {

// Reported by `link`, where an inventory completes what is declared.
namespace rules {
extern constinit const Rule inventory_drift{
    .info = {.name = "inventory-drift",
             .severity = Severity::error,
             .concern = Concern::names,
             .summary = "A mapping file and an inventory disagree",
             .why = "A mapping file is checked and compiled as it is written; if Azure or VMM has something else, "
                    "the landing is another one than the file shows. Compared are ids, locations, address spaces, "
                    "logical networks, isolation, and subnets in both directions with their ranges, VLANs and "
                    "delegations; of a VNet also their order, on which the first subnet depends. What only one of the "
                    "two says is no drift: the "
                    "inventory completes the file.",
             .bad = R"(
inventory vnets "export.json"

vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr { subnet web 10.10.9.0/24 }

map ams/Finance -> vnet-dr
)",
             .good = R"(
inventory vnets "export.json"

vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr { subnet web 10.10.1.0/24 }

map ams/Finance -> vnet-dr
)",
             .fix = "Correct the file, or export again if the inventory is the older of the two. What an inventory "
                    "gives need not be written at all.",
             .export_json = R"(
[{"name": "vnet-dr", "location": "westeurope", "provisioningState": "Succeeded", "resourceGroup": "rg-dr-network",
  "addressSpace": {"addressPrefixes": ["10.10.0.0/16"]},
  "subnets": [{"name": "web", "addressPrefix": "10.10.1.0/24", "provisioningState": "Succeeded"}]}]
)"},
    .check = nullptr};
}  // namespace rules

}  // namespace asrmap::check
