// SPDX-License-Identifier: MIT
#include "check/rule_info.h"

namespace asrmap::check {

namespace rules {
extern constinit const Rule ambiguous_pattern{
    .info = {.name = "ambiguous-pattern",
             .severity = Severity::error,
             .concern = Concern::cardinality,
             .summary = "Two patterns of equal weight map one VM network to different targets",
             .why = "Of the patterns that match a VM network, the one with more literal characters maps it, and a "
                    "`map` that names the network beats them all. Between two of equal weight nothing but their order "
                    "could decide, and a mapping must not depend on the order of two lines: Site Recovery gives a "
                    "network one target (inferred, see `duplicate-source`).",
             .bad = R"(
vmm ams {
  network Tenant-Web { subnet web 10.10.1.0/24 }
}
vnet vnet-tenants { subnet web 10.10.1.0/24 }
vnet vnet-web     { subnet web 10.10.1.0/24 }

map ams/"Tenant*" -> vnet-tenants
map ams/"*nt-Web" -> vnet-web
)",
             .good = R"(
vmm ams {
  network Tenant-Web { subnet web 10.10.1.0/24 }
  network Tenant-Db  { subnet db  10.10.2.0/24 }
}
vnet vnet-tenants { subnet db  10.10.2.0/24 }
vnet vnet-web     { subnet web 10.10.1.0/24 }

map ams/"Tenant*"     -> vnet-tenants
map ams/"Tenant-Web*" -> vnet-web
)",
             .fix = "Map the network by its name, or write more of the name into the pattern that is to win."}};
}  // namespace rules

}  // namespace asrmap::check
