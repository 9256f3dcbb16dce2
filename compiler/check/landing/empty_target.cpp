// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <vector>

#include "check/rule.h"
#include "ir/mapping.h"
#include "ir/vnet.h"

namespace asrmap::check {
namespace {

constexpr std::size_t kMostLabels = 3;

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  std::map<VnetId, std::vector<Span>> targets;
  for (const MapStatement& statement : model.statements) {
    const auto vnet = statement.target.vnet();
    if (!vnet || model.vnets[*vnet].subnets.count != 0 || model.silence.hides(*vnet, AboutRow::contents)) continue;
    std::vector<Span>& places = targets[*vnet];
    if (places.size() < kMostLabels) places.push_back(statement.target_at);
  }
  for (const auto& [vnet, places] : targets) {
    const Text& label = model.vnets[vnet].label;
    RuleFinding finding =
        context.report(label.span(), "vnet {} is a target but has no subnet to land in", ticked(label));
    finding.about(vnet).help(
        "add its subnets, in the order in which Azure lists them, or name an export that has them by "
        "`inventory vnets`");
    if (const Text& namesake = model.vnets[vnet].namesake; namesake.written())
      finding.label(namesake.span(), "of this name, but in another resource group or subscription")
          .help("write the `resource_group` and `subscription` that Azure has it in, or add its subnets");
    for (const Span place : places) finding.label(place, "mapped to it here");
  }
}

}  // namespace

namespace rules {
extern constinit const Rule empty_target{
    .info = {.name = "empty-target",
             .severity = Severity::error,
             .concern = Concern::landing,
             .summary = "A target VNet has no subnet for the VMs to land in",
             .why = "A replica connects to a subnet of the target: the one with the name of its own subnet, or \"the "
                    "first subnet in the network\" (\"Prepare network mapping for Hyper-V VM disaster recovery to "
                    "Azure\"). With neither there is nothing to connect to (inferred).",
             .bad = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr { address_space = [10.10.0.0/16] }

map ams/Finance -> vnet-dr
)",
             .good = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr {
  address_space = [10.10.0.0/16]
  subnet web 10.10.1.0/24
}

map ams/Finance -> vnet-dr
)",
             .fix = "List the VNet's subnets in its block, in the order in which Azure lists them.",
             .about_absence = true},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
