// SPDX-License-Identifier: MIT
#include "check/rule_info.h"

namespace asrmap::check {

// Reported by `link`.
namespace rules {
extern constinit const Rule ambiguous_reference{
    .info = {.name = "ambiguous-reference",
             .severity = Severity::error,
             .concern = Concern::names,
             .summary = "A name fits several VM networks",
             .why = "VMM lets VM networks of different logical networks bear one name, and with network "
                    "virtualization several do (a comment in a published DSC module for VMM says so). Site Recovery's "
                    "friendly names are no keys either (inferred: `name` is another member beside `friendlyName`), "
                    "and the Terraform provider takes the first that fits (source of "
                    "`azurerm_site_recovery_hyperv_network_mapping`). Which network a mapping is for must not depend "
                    "on that order.",
             .bad = R"(
vmm ams {
  network Tenant {
    logical_network = "Corp"
    subnet web 10.10.1.0/24
  }
  network Tenant {
    logical_network = "Lab"
    subnet test 10.10.2.0/24
  }
}
vnet vnet-dr {
  subnet web  10.10.1.0/24
  subnet test 10.10.2.0/24
}

map ams/Tenant -> vnet-dr
)",
             .good = R"(
vmm ams {
  network Tenant {
    logical_network = "Corp"
    subnet web 10.10.1.0/24
  }
  network Tenant {
    logical_network = "Lab"
    subnet test 10.10.2.0/24
  }
}
vnet vnet-dr {
  subnet web  10.10.1.0/24
  subnet test 10.10.2.0/24
}

map ams/Corp/Tenant -> vnet-dr
map ams/Lab/Tenant  -> vnet-dr
)",
             .fix = "Write the logical network into the path: `server/logical-network/network`."}};
}  // namespace rules

}  // namespace asrmap::check
