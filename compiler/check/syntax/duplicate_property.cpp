// SPDX-License-Identifier: MIT
#include "check/rule_info.h"

namespace asrmap::check {

// Reported by `link`, and by `read` for TOML.
namespace rules {
extern constinit const Rule duplicate_property{
    .info = {.name = "duplicate-property",
             .severity = Severity::error,
             .concern = Concern::syntax,
             .summary = "A property is set twice in one element",
             .why = "One of the two values would have to win without anybody noticing which. TOML forbids it too. "
                    "Even two equal values are an error: the next change would meet only one of them. In TOML, "
                    "`prefix` beside `prefixes` is the same mistake.",
             .bad = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr {
  location = "westeurope"
  subnet web 10.10.1.0/24
  location = "northeurope"
}

map ams/Finance -> vnet-dr
)",
             .good = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr {
  location = "westeurope"
  subnet web 10.10.1.0/24
}

map ams/Finance -> vnet-dr
)",
             .fix = "Decide on one value and delete the other line."}};
}  // namespace rules

}  // namespace asrmap::check
