// SPDX-License-Identifier: MIT
#include "check/landing/candidates.h"
#include "check/landing/fallback.h"
#include "ir/network.h"
#include "ir/vnet.h"

namespace asrmap::check {
namespace {

// There is no fix: the names come from VMM and Azure, and another spelling here would only hide
// that they differ there.
void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  Fallbacks fallbacks(input);
  for (const Landing& landing : input.landings.all) {
    if (fallbacks.of(landing) != Fallback::single) continue;
    const auto near = fallbacks.near_miss(landing);
    if (!near) continue;
    const Text& name = model.vm_subnets[*landing.subnet].name;
    const Text& first = model.vnet_subnets[landing.landed].name;
    const Text& missed = model.vnet_subnets[*near].name;
    // The similar name may be that of the subnet to which they fall back.
    const bool lands_there = *near == landing.landed;
    RuleFinding finding =
        lands_there
            ? context.report(name.span(), "{} lands in {} of {} only because it is the first there",
                             source_of(model, landing), ticked(first), ticked(model.vnets[landing.target].label))
            : context.report(name.span(), "{} falls back to {}, though {} has {}", source_of(model, landing),
                             ticked(first), ticked(model.vnets[landing.target].label), ticked(missed));
    finding.about(landing).label(missed.span(), "nearly its name");
    if (!lands_there) finding.label(first.span(), "its VMs land here");
    finding.help("did you mean {}? Give both one name, or write {} in the `map` if this is meant", ticked(missed),
                 land_line(name.view(), first.view()));
  }
}

}  // namespace

namespace rules {
extern constinit const Rule subnet_near_miss{
    .info = {.name = "subnet-near-miss",
             .severity = Severity::warning,
             .concern = Concern::landing,
             .summary = "A target subnet is named almost like the VM subnet, so its VMs miss it",
             .why = "A replica connects to the target subnet with the name of its own subnet, and else to \"the first "
                    "subnet in the network\" (\"Prepare network mapping for Hyper-V VM disaster recovery to Azure\"). "
                    "Names that nearly agree are not the same: the VMs pass by the subnet that was built for them. "
                    "Two names nearly agree if at most a third as many edits as the VM subnet's name has characters, "
                    "and one at least, turn one into the other: a letter put in, left out or replaced, or two "
                    "neighbours swapped. Of names with one character none is near.",
             .bad = R"(
vmm ams {
  network Finance { subnet web-tier }
}
vnet vnet-dr {
  subnet app
  subnet webtier
}

map ams/Finance -> vnet-dr
)",
             .good = R"(
vmm ams {
  network Finance { subnet web-tier }
}
vnet vnet-dr {
  subnet app
  subnet web-tier
}

map ams/Finance -> vnet-dr
)",
             .fix = "Give the VM subnet and the target subnet one name. If the fallback is meant, assert it: `land "
                    "web-tier -> app` in the block of the `map`."},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
