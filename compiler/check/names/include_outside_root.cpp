// SPDX-License-Identifier: MIT
#include "check/rule_info.h"

namespace asrmap::check {

// Reported by `link`.
namespace rules {
extern constinit const Rule include_outside_root{
    .info = {.name = "include-outside-root",
             .severity = Severity::error,
             .concern = Concern::names,
             .summary = "A statement names a file outside of the project's folder",
             .why = "A project is checked in pipelines, on the files of whoever proposes a change. If it could name "
                    "any file of the machine, parts of that file would appear in messages. So `include` and "
                    "`inventory` stay below the project's root, the folder of the nearest `asrmap.toml`; absolute "
                    "paths, `..` and symbolic links that lead out of it are refused.",
             .bad = R"(
include "../others/vnets.asrmap"

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
             .fix = "Move the file below the root, or put an `asrmap.toml` into a folder that holds both.",
             .hides_others = true}};
}  // namespace rules

}  // namespace asrmap::check
