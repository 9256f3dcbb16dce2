// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

// Reported by `read` and `link`.
constinit const Rule rules::missing_property{
    .info = {.name = "missing-property",
             .severity = Severity::error,
             .concern = Concern::syntax,
             .summary = "An element lacks a property that it needs",
             .why = "The subscription, resource group and name of the vault are parts of every mapping's resource id, "
                    "and its location is what the target VNets are held against: the VNet has to be in the vault's "
                    "region (\"Replicate Hyper-V virtual machines in VMM clouds to Azure using Site Recovery in the "
                    "Azure portal\"). None of them can be guessed. What a vnet leaves out is the vault's.",
             .bad = R"(
vault contoso-dr {
  subscription = "6f9619ff-8b86-d011-b42d-00c04fc964ff"
  location     = "westeurope"
}
)",
             .good = R"(
vault contoso-dr {
  subscription   = "6f9619ff-8b86-d011-b42d-00c04fc964ff"
  resource_group = "rg-dr"
  location       = "westeurope"
}
)",
             .fix = "Add the property. `az backup vault list` shows the vaults of a subscription with all of them."}};

}  // namespace asrmap
