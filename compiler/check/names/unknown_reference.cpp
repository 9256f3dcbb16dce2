// SPDX-License-Identifier: MIT
#include "check/rule_info.h"

namespace asrmap::check {

// Reported by `link`.
namespace rules {
extern constinit const Rule unknown_reference{
    .info = {.name = "unknown-reference",
             .severity = Severity::error,
             .concern = Concern::names,
             .summary = "A name refers to nothing that is declared",
             .why = "A mapping is created by looking up its VMM server and VM network by name. The Terraform "
                    "provider, for one, compares the whole name with case, so that a slip passes the plan and fails "
                    "the deployment (source of `azurerm_site_recovery_hyperv_network_mapping`: \"fabric not found\", "
                    "\"replication network not found\"). asrmap therefore knows no name that is not declared, and "
                    "reports one that differs only by case with the right spelling. It is silent about a name that a "
                    "part of a file which could not be read may have declared.",
             .bad = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr { subnet web 10.10.1.0/24 }

map ams/finance -> vnet-dr
)",
             .good = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr { subnet web 10.10.1.0/24 }

map ams/Finance -> vnet-dr
)",
             .fix = "Correct the spelling, declare the object, or include the file that does."}};
}  // namespace rules

}  // namespace asrmap::check
