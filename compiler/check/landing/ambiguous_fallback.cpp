// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>
#include <vector>

#include "check/landing/candidates.h"
#include "check/landing/fallback.h"
#include "check/landing/range_twins.h"
#include "check/landing/undetermined.h"
#include "ir/network.h"
#include "ir/vnet.h"

namespace asrmap::check {
namespace {

// "; in `a` it overlaps a range of `ams/F`", if the landing overlaps another VM network in only
// one of its two candidates. Else empty: subnet-conflict reports an overlap in both.
std::string conflict_of(const Model& model, const Landing& landing, const std::vector<Meeting>& meetings) {
  const auto meeting = std::lower_bound(meetings.begin(), meetings.end(), &landing,
                                        [](const Meeting& a, const Landing* b) { return a.landing < b; });
  if (meeting == meetings.end() || meeting->landing != &landing || meeting->is_certain()) return {};
  const bool in_order = meeting->in_order != nullptr;
  const Landing& other = in_order ? *meeting->in_order : *meeting->alphabetical;
  return fmt::format("; in {} it overlaps a range of {}",
                     ticked(model.vnet_subnets[in_order ? landing.landed : landing.alphabetical].name),
                     ticked(path_of(model, other.network)));
}

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  const Fallbacks fallbacks(input);
  const std::vector<Meeting> meetings = meetings_of(input);
  RangeTwins twins(input);
  for (const Landing& landing : input.landings.all) {
    if (fallbacks.of(landing) != Fallback::ambiguous) continue;
    const Text& name = model.vm_subnets[*landing.subnet].name;
    const std::string danger = danger_of(model, landing) + conflict_of(model, landing, meetings);
    RuleFinding finding =
        context.report(name.span(), "{} falls back to {}{}", source_of(model, landing), place_of(model, landing),
                       danger.empty() ? "; either may count as the first" : danger);
    finding.about(landing);
    if (const auto twin = twins.of(landing)) {
      const Text& twin_name = model.vnet_subnets[*twin].name;
      finding.label(twin_name.span(), "has its range, and another name")
          .help("{} has its range: rename the VM subnet to {} in VMM; only the same name makes the landing certain",
                ticked(twin_name), ticked(twin_name));
    } else {
      finding.help("add a subnet {} to the vnet: only a subnet of its name makes the landing certain", ticked(name));
    }
    label_place(model, landing, finding);
  }
}

}  // namespace

namespace rules {
extern constinit const Rule ambiguous_fallback{
    .info = {.name = "ambiguous-fallback",
             .severity = Severity::warning,
             .concern = Concern::landing,
             .summary = "No target subnet has the VM subnet's name, and two may count as the first",
             .why = "Without a target subnet of its name a replica connects to \"the first subnet in the network\" "
                    "(\"Prepare network mapping for Hyper-V VM disaster recovery to Azure\"). No page defines that "
                    "for a failover; for a test failover it is \"the first subnet alphabetically\" (\"Run a disaster "
                    "recovery drill to Azure\"). Where Azure lists the subnets in another order the landing is "
                    "undetermined, and the drill may land elsewhere than the disaster (inferred). "
                    "`AzureBastionSubnet` and its like come early in the alphabet.",
             .bad = R"(
vmm ams {
  network Finance { subnet backup }
}
vnet vnet-dr {
  subnet web
  subnet app
}

map ams/Finance -> vnet-dr
)",
             .good = R"(
vmm ams {
  network Finance { subnet backup }
}
vnet vnet-dr {
  subnet web
  subnet app
  subnet backup
}

map ams/Finance -> vnet-dr
)",
             .fix = "Add a subnet of that name to the VNet, or set the subnet of each adapter by hand once its VM "
                    "replicates (\"Manage VM network interfaces for on-premises disaster recovery to Azure\"), which "
                    "asrmap does not see. `land` can't settle it: the line asserts a landing, it does not choose one."},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
