// SPDX-License-Identifier: MIT
#include <string>

#include "check/landing/candidates.h"
#include "check/landing/fallback.h"
#include "check/landing/near.h"
#include "check/landing/range_twins.h"
#include "check/names/azure_names.h"
#include "check/names/stray_blank.h"
#include "ir/network.h"
#include "ir/vnet.h"

namespace asrmap::check {
namespace {

// stray-blank reports a stray blank, and `link` a name with a wild card.
bool is_reported_elsewhere(std::string_view name) {
  return has_stray_blank(name) || name.find_first_of("*?") != std::string_view::npos;
}

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  const Fallbacks fallbacks(input);
  NearSubnets near_subnets(input);
  RangeTwins twins(input);
  for (const Landing& landing : input.landings.all) {
    if (fallbacks.of(landing) != Fallback::unmatchable) continue;
    const Text& name = model.vm_subnets[*landing.subnet].name;
    if (is_reported_elsewhere(name.view())) continue;
    // `fault` is like "holds a blank; Azure accepts letters a to z, …".
    const std::string fault = subnet_name_fault(name.view()).value_or("");
    const std::size_t end = fault.find("; Azure");
    RuleFinding finding =
        context.report(name.span(), "{} falls back to {}: no subnet's name {}{}", source_of(model, landing),
                       place_of(model, landing), fault.substr(0, end), danger_of(model, landing));
    finding.about(landing);
    label_place(model, landing, finding);
    const std::string accepted = end == std::string::npos ? "" : fmt::format(" ({})", fault.substr(end + 2));
    if (const auto near = near_subnets.of(landing))
      finding.help("did you mean {}? Rename it in VMM{}", ticked(model.vnet_subnets[*near].name), accepted);
    else if (const auto twin = twins.of(landing))
      finding.help("{} has its range: rename the VM subnet to {} in VMM{}", ticked(model.vnet_subnets[*twin].name),
                   ticked(model.vnet_subnets[*twin].name), accepted);
    else if (landing.determined())
      finding.help("rename it in VMM{}, or write {} in the `map` if this is meant", accepted,
                   land_line(name.view(), model.vnet_subnets[landing.landed].name.view()));
    else
      finding.help("rename it in VMM{}, and add a subnet of the new name to the vnet", accepted);
  }
}

}  // namespace

namespace rules {
extern constinit const Rule unmatchable_subnet_name{
    .info = {.name = "unmatchable-subnet-name",
             .severity = Severity::warning,
             .concern = Concern::landing,
             .summary = "No Azure subnet can have the VM subnet's name, so its VMs land in the first",
             .why = "A replica connects to the target subnet with the name of its own subnet (\"Prepare network "
                    "mapping for Hyper-V VM disaster recovery to Azure\"). A subnet's name has 1 to 80 letters, "
                    "digits, `_`, `.` and `-`, starts with a letter or digit and ends with one or `_` (\"Naming rules "
                    "and restrictions for Azure resources\"). VMM takes any text: for a name like `Web Tier` no "
                    "matching subnet can ever be built (inferred).",
             .bad = R"(
vmm ams {
  network Finance { subnet "Web Tier" 10.10.1.0/24 }
}
vnet vnet-dr { subnet app 10.10.0.0/16 }

map ams/Finance -> vnet-dr
)",
             .good = R"(
vmm ams {
  network Finance { subnet web-tier 10.10.1.0/24 }
}
vnet vnet-dr { subnet web-tier 10.10.1.0/24 }

map ams/Finance -> vnet-dr
)",
             .fix = "Rename the VM subnet in VMM to what Azure takes, and give the target subnet that name. If the "
                    "fallback is meant, assert it: `land \"Web Tier\" -> app` in the block of the `map`."},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
