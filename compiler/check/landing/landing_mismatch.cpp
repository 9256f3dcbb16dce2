// SPDX-License-Identifier: MIT
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "check/landing/assertions.h"
#include "check/landing/candidates.h"

namespace asrmap {
namespace {

struct Mismatch {
  const Landing* landing;
  std::uint32_t land;
};

bool is_true(const Model& model, const Landing& landing, const Land& land) {
  return landing.determined() && equal_without_case(land.to.view(), model.vnet_subnets[landing.landed].name.view());
}

// Each `land` line once: the landing of a name is the same for all sources of a
// statement.
std::vector<Mismatch> find_mismatches(const CheckInput& input) {
  const Model& model = input.model;
  std::vector<Mismatch> found;
  if (model.lands.empty()) return found;
  const Assertions assertions(model);
  std::vector<bool> seen(model.lands.size(), false);
  for (const Landing& landing : input.landings.all)
    for (const Assertion& assertion : assertions.of(landing)) {
      if (seen[assertion.land]) continue;
      seen[assertion.land] = true;
      if (has_names(model, landing) && !is_true(model, landing, model.lands[assertion.land]))
        found.push_back({&landing, assertion.land});
    }
  return found;
}

std::string what_happens(const Model& model, const Landing& landing, const Land& land) {
  const std::string source = source_of(model, landing), place = place_of(model, landing);
  switch (landing.reason) {
    case LandingReason::name_match:
      return fmt::format("{} lands by its name in {}, not in {}", source, place, ticked(land.to));
    case LandingReason::first_subnet:
      return fmt::format("{} falls back to {}, not to {}", source, place, ticked(land.to));
    case LandingReason::ambiguous_first_subnet:
      if (equal_without_case(land.to.view(), model.vnet_subnets[landing.landed].name.view()) ||
          equal_without_case(land.to.view(), model.vnet_subnets[landing.alphabetical].name.view()))
        return fmt::format("{} falls back to {}; which of the two is undetermined", source, place);
      return fmt::format("{} falls back to {}, not to {}", source, place, ticked(land.to));
    case LandingReason::empty_target: break;
  }
  return {};
}

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  const std::vector<Mismatch> mismatches = find_mismatches(input);
  if (mismatches.empty()) return;
  // A subnet that the vnet does not have has been reported as that.
  std::set<std::pair<VnetId, std::string>> known;
  for (const VnetSubnet& subnet : model.vnet_subnets) known.emplace(subnet.vnet, lower(subnet.name.view()));
  for (const auto& [landing, index] : mismatches) {
    const Land& land = model.lands[index];
    if (!known.contains({landing->target, lower(land.to.view())})) continue;
    RuleFinding finding =
        context.report(land.to.span(), "{}{}", what_happens(model, *landing, land), danger_of(model, *landing));
    finding.about(*landing);
    label_place(model, *landing, finding);
    if (landing->determined())
      finding.help("landing goes by names alone: rename the VM subnet to {} in VMM, or write {} if this is meant",
                   ticked(land.to), land_line(land.from.view(), model.vnet_subnets[landing->landed].name.view()));
    else
      finding.help("landing goes by names alone: rename the VM subnet to {} in VMM, or add a subnet {} to the vnet",
                   ticked(land.to), ticked(land.from));
  }
}

}  // namespace

constinit const Rule rules::landing_mismatch{
    .info = {.name = "landing-mismatch",
             .severity = Severity::error,
             .concern = Concern::landing,
             .summary = "A `land` line asserts a landing that is not what happens",
             .why = "Site Recovery has no setting for the subnet: a replica connects to the target subnet with the "
                    "name of its own subnet, and else to \"the first subnet in the network\" (\"Prepare network "
                    "mapping for Hyper-V VM disaster recovery to Azure\"). A `land` line changes nothing about that. "
                    "It says where the VMs are expected, so that a wrong expectation is found here and not after a "
                    "failover. Where the array order and the alphabet give different first subnets no expectation can "
                    "be confirmed.",
             .bad = R"(
vmm ams {
  network Finance { subnet backup 10.10.2.0/24 }
}
vnet vnet-dr {
  subnet app 10.10.0.0/20
  subnet web 10.10.16.0/20
}

map ams/Finance -> vnet-dr { land backup -> web }
)",
             .good = R"(
vmm ams {
  network Finance { subnet backup 10.10.2.0/24 }
}
vnet vnet-dr {
  subnet app 10.10.0.0/20
  subnet web 10.10.16.0/20
}

map ams/Finance -> vnet-dr { land backup -> app }
)",
             .fix = "Rename the VM subnet or the target subnet so that their names agree. If what happens is right, "
                    "correct the `land` line."},
    .check = &check};

}  // namespace asrmap
