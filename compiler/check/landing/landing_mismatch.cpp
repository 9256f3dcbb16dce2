// SPDX-License-Identifier: MIT
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "check/landing/assertions.h"
#include "check/landing/candidates.h"
#include "check/landing/unfit.h"
#include "ir/document.h"
#include "ir/network.h"
#include "text/ascii.h"

namespace asrmap::check {
namespace {

struct Mismatch {
  const Landing* landing;
  std::uint32_t land;
};

// Finds the `land` lines that are not true, each once: a VM subnet name lands in the same subnet
// for all sources of a `map`.
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
      if (has_names(model, landing) && !assertions.is_true(landing, assertion))
        found.push_back({&landing, assertion.land});
    }
  return found;
}

std::string what_happens(const Model& model, const Landing& landing, VnetSubnetId asserted) {
  const std::string source = source_of(model, landing), place = place_of(model, landing);
  if (!landing.determined() && (asserted == landing.landed || asserted == landing.alphabetical))
    return fmt::format("{} falls back to {}; which of the two is undetermined", source, place);
  const std::string name = ticked(model.vnet_subnets[asserted].name);
  if (landing.reason == LandingReason::name_match)
    return fmt::format("{} lands by its name in {}, not in {}", source, place, name);
  return fmt::format("{} falls back to {}, not to {}", source, place, name);
}

std::string way_to(const Model& model, const Landing& landing, VnetSubnetId asserted) {
  const VnetSubnet& wanted = model.vnet_subnets[asserted];
  const Text& name = model.vm_subnets[*landing.subnet].name;
  const std::string rename =
      is_reserved(wanted) ? std::string() : fmt::format("rename the VM subnet to {} in VMM, or ", ticked(wanted.name));
  if (landing.determined())
    return fmt::format("{}write {} if what happens is meant", rename,
                       land_line(name.view(), model.vnet_subnets[landing.landed].name.view()));
  return fmt::format("{}{}", rename, way_out_of(model, landing));
}

// All subnets of VNets, by VNet and name in lower case.
std::map<std::pair<VnetId, std::string>, VnetSubnetId> subnets_by_name(const Model& model) {
  std::map<std::pair<VnetId, std::string>, VnetSubnetId> subnets;
  for (const VnetSubnet& subnet : model.vnet_subnets)
    subnets.try_emplace({subnet.vnet, lower(subnet.name.view())}, model.vnet_subnets.id_of(subnet));
  return subnets;
}

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  const std::vector<Mismatch> mismatches = find_mismatches(input);
  if (mismatches.empty()) return;
  const auto subnets = subnets_by_name(model);
  for (const auto& [landing, index] : mismatches) {
    const Text& wanted = model.lands[index].to;
    const auto asserted = subnets.find({landing->target, lower(wanted.view())});
    // A subnet that the vnet does not have has a finding already.
    if (asserted == subnets.end()) continue;
    RuleFinding finding = context.report(wanted.span(), "{}", what_happens(model, *landing, asserted->second));
    finding.about(*landing).help("{}", way_to(model, *landing, asserted->second));
    label_place(model, *landing, finding);
  }
}

}  // namespace

namespace rules {
extern constinit const Rule landing_mismatch{
    .info = {.name = "landing-mismatch",
             .severity = Severity::error,
             .concern = Concern::landing,
             .summary = "A `land` line asserts a landing that is not what happens",
             .why = "A network mapping has no setting for the subnet: a replica connects to the target subnet with "
                    "the name of its own subnet, and else to \"the first subnet in the network\" (\"Prepare network "
                    "mapping for Hyper-V VM disaster recovery to Azure\"). A `land` line changes nothing about that. "
                    "It says where the VMs are expected, so that a wrong expectation is found here and not after a "
                    "failover. Where the array order and the alphabet give different first subnets no expectation can "
                    "be confirmed. A subnet that was set by hand for an adapter (\"Manage VM network interfaces for "
                    "on-premises disaster recovery to Azure\") is not known to asrmap.",
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
}  // namespace rules

}  // namespace asrmap::check
