// SPDX-License-Identifier: MIT
#include "check/names/gap_wording.h"
#include "check/rule.h"

namespace asrmap::check {
namespace {

// What can't be read is reported while files are loaded. Here only an export is left that lists
// nothing, and is the reason why a name is not known.
void check(const CheckInput& input, RuleContext& context) {
  for (const InventoryGap& gap : input.model.gaps)
    if (gap.is_decisive) context.report(gap.what.span(), "{}", gap_message(gap)).help("{}", gap_help(gap.kind));
}

}  // namespace

namespace rules {
extern constinit const Rule invalid_inventory{
    .info = {.name = "invalid-inventory",
             .severity = Severity::error,
             .concern = Concern::names,
             .summary = "An inventory can't be read",
             .why =
                 "An `inventory` statement names a JSON export of what exists in Azure, VMM or Site Recovery. A file "
                 "that is cut off, was edited, or holds something else than its kind says would be missing from every "
                 "check without a word. Names that it may have held are not reported as unknown. Unknown fields are "
                 "never an error.",
             .bad = R"(
inventory vnets "export.json"

vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}

map ams/Finance -> vnet-dr
)",
             .good = R"(
inventory vnets "mended.json"

vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}

map ams/Finance -> vnet-dr
)",
             .fix = "Export again; `asrmap export-script` prints scripts that write what is read best.",
             .hides_others = true,
             .export_json = R"(
[{"name": "vnet-dr", "addressSpace": {"addressPrefixes": ["10.10.0.0/16"]},
  "subnets": [{"name": "web", "addressPrefix": "10.10.1.0/24"}]}
)",
             .mended_json = R"(
[{"name": "vnet-dr", "addressSpace": {"addressPrefixes": ["10.10.0.0/16"]},
  "subnets": [{"name": "web", "addressPrefix": "10.10.1.0/24"}]}]
)"},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
