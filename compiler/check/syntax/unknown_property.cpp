// SPDX-License-Identifier: MIT
#include "check/rule_info.h"

namespace asrmap::check {

// Reported by `link`, and by `read` for TOML.
namespace rules {
extern constinit const Rule unknown_property{
    .info = {.name = "unknown-property",
             .severity = Severity::error,
             .concern = Concern::syntax,
             .summary = "An element has no property of that name",
             .why = "A property that asrmap does not know would be ignored, and what its author wanted would silently "
                    "not happen: a misspelt `location` would leave the region unchecked, for instance. That is found "
                    "out at the deployment, or in a disaster. So it is an error; there are no free-form properties.",
             .bad = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr {
  resourcegroup = "rg-dr"
  subnet web 10.10.1.0/24
}

map ams/Finance -> vnet-dr
)",
             .good = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr {
  resource_group = "rg-dr"
  subnet web 10.10.1.0/24
}

map ams/Finance -> vnet-dr
)",
             .fix = "Correct the spelling, or delete the property. Remarks are written as comments, after `#`."}};
}  // namespace rules

}  // namespace asrmap::check
