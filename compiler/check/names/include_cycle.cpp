// SPDX-License-Identifier: MIT
#include "check/rule_info.h"

namespace asrmap::check {

// Reported by `link`.
namespace rules {
extern constinit const Rule include_cycle{
    .info = {.name = "include-cycle",
             .severity = Severity::error,
             .concern = Concern::names,
             .summary = "A file includes itself, directly or through others",
             .why = "A file is read once, wherever it is included from, so a ring of files would do no harm to the "
                    "result. But no file of a ring can be understood on its own, and which of them is the project's "
                    "root would be chance. The same file included twice, without a ring, is fine.",
             .bad = R"(
include "example.asrmap"

vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr { subnet web 10.10.1.0/24 }

map ams/Finance -> vnet-dr
)",
             .good = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr { subnet web 10.10.1.0/24 }

map ams/Finance -> vnet-dr
)",
             .fix = "Take one of the includes out; move what both files need into a third one.",
             .hides_others = true}};
}  // namespace rules

}  // namespace asrmap::check
