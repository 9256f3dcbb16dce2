// SPDX-License-Identifier: MIT
#include "check/rule.h"

namespace asrmap {

// Reported while files are loaded.
constinit const Rule rules::invalid_inventory{
    .info = {.name = "invalid-inventory",
             .severity = Severity::error,
             .concern = Concern::names,
             .summary = "An inventory can't be read",
             .why = "An `inventory` statement names a JSON export of what exists in Azure, VMM or Site Recovery. This "
                    "version of asrmap reads none: what the file holds would be missing from every check, and a file "
                    "that is silently ignored is worse than none. Names that the inventory may have held are not "
                    "reported as unknown.",
             .bad = R"(
inventory vnets "example.asrmap"

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
             .fix = "Declare the objects in the mapping files, and delete the statement."},
    .check = nullptr};

}  // namespace asrmap
