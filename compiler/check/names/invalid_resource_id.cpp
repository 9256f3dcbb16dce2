// SPDX-License-Identifier: MIT
#include "check/rule_info.h"

namespace asrmap::check {

// Reported by `link`.
namespace rules {
extern constinit const Rule invalid_resource_id{
    .info = {.name = "invalid-resource-id",
             .severity = Severity::error,
             .concern = Concern::names,
             .summary = "A resource id is malformed, or not that of a virtual network",
             .why = "A mapping's target is a whole VNet: `recoveryNetworkId` takes its id (azure-rest-api-specs, "
                    "`ReplicationNetworkMappings_Create`), and the subnet follows from names alone. The id of a "
                    "subnet is the slip that is made most easily, and the Terraform provider accepts it, since it "
                    "checks only that the text is some resource id (source of "
                    "`azurerm_site_recovery_hyperv_network_mapping`).",
             .bad = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet dr {
  id = "/subscriptions/6f9619ff-8b86-d011-b42d-00c04fc964ff/resourceGroups/rg-dr/providers/Microsoft.Network/virtualNetworks/vnet-dr/subnets/web"
  subnet web 10.10.1.0/24
}

map ams/Finance -> dr
)",
             .good = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet dr {
  id = "/subscriptions/6f9619ff-8b86-d011-b42d-00c04fc964ff/resourceGroups/rg-dr/providers/Microsoft.Network/virtualNetworks/vnet-dr"
  subnet web 10.10.1.0/24
}

map ams/Finance -> dr
)",
             .fix = "Write the VNet's id as `az network vnet list --query \"[].id\"` shows it."}};
}  // namespace rules

}  // namespace asrmap::check
