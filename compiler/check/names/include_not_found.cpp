// SPDX-License-Identifier: MIT
#include "check/rule_info.h"

namespace asrmap::check {

// Reported by `link`, and for `files` where these are looked for.
namespace rules {
extern constinit const Rule include_not_found{
    .info = {
        .name = "include-not-found",
        .severity = Severity::error,
        .concern = Concern::names,
        .summary = "A file that the project names does not exist or can't be read",
        .why = "`include` and `inventory` name a file relative to the file in which they stand, not to the "
               "current folder. Upper and lower case differ on Linux even where the author's Windows or macOS "
               "does not mind. Names that the missing file may have declared are not reported as unknown. "
               "An entry of `files` in `asrmap.toml` that matches no file is found too: what it was meant for "
               "would silently stay unchecked. "
               "A chain of includes has at most 100 files, of which each includes the next one: a file that "
               "would be one more is not read, even if it is there.",
        .bad = R"(
include "missing/vnets.asrmap"

vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}

map ams/Finance -> vnet-dr
)",
        .good = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr { subnet web 10.10.1.0/24 }

map ams/Finance -> vnet-dr
)",
        .fix = "Correct the path, or add the file to the repository. Where a chain is too long, include its last files "
               "from one that is nearer to the root.",
        .hides_others = true}};
}  // namespace rules

}  // namespace asrmap::check
