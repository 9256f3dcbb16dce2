// SPDX-License-Identifier: MIT
#include "check/rule_info.h"

namespace asrmap::check {

// Reported by `link`.
namespace rules {
extern constinit const Rule duplicate_definition{
    .info = {
        .name = "duplicate-definition",
        .severity = Severity::error,
        .concern = Concern::names,
        .summary = "Two definitions of one vault, VMM server, VM network, VNet or subnet",
        .why = "A name has to mean one thing, or a mapping would follow whichever definition comes first. Azure "
               "compares names without case (\"Naming rules and restrictions for Azure resources\"), so subnets `web` "
               "and `Web` of a VNet are one, as are two vnets with equal subscription, resource group and name, two "
               "VMM servers with one `fabric`, and two VM networks of a server with one `id`: their mappings would go "
               "to one URL, that of the wrong network. VMM lets several VM networks share a name (see "
               "`ambiguous-reference`); they are two definitions only if their logical networks are alike as well. "
               "That names from VMM compare with case is inferred from the Terraform provider, which looks them up so.",
        .bad = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
  network Finance { subnet web 10.10.2.0/24 }
}
vnet vnet-dr { subnet web 10.10.1.0/24 }

map ams/Finance -> vnet-dr
)",
        .good = R"(
vmm ams {
  network Finance {
    logical_network = "Corp"
    subnet web 10.10.1.0/24
  }
  network Finance {
    logical_network = "Lab"
    subnet test 10.10.2.0/24
  }
}
vnet vnet-dr {
  subnet web  10.10.1.0/24
  subnet test 10.10.2.0/24
}

map ams/Corp/Finance -> vnet-dr
map ams/Lab/Finance  -> vnet-dr
)",
        .fix =
            "Delete or rename one of the two; VM networks can be told apart by `logical_network`. Copy each `fabric` "
            "and `id` from the `name` of its own resource."}};
}  // namespace rules

}  // namespace asrmap::check
