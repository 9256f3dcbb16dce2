// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string_view>
#include <vector>

#include "check/allows.h"
#include "check/landing/candidates.h"
#include "check/landing/partners.h"

namespace asrmap {
namespace {

// The landings of one VM network in one target subnet.
void check_network(const CheckInput& input, std::span<const std::uint32_t> run, RuleContext& context) {
  const Model& model = input.model;
  std::vector<const Landing*> partners;
  std::vector<std::string_view> names;
  for (const std::uint32_t i : run) {
    const Landing& landing = input.landings.all[i];
    if (!has_names(model, landing) || allows(model, landing, rules::collapsed_subnets)) continue;
    partners.push_back(&landing);
    names.push_back(model.vm_subnets[*landing.subnet].name.view());
  }
  // Two VM subnets of one name have been reported as that.
  const auto later = std::find_if(names.begin(), names.end(), [&](std::string_view name) { return name != names[0]; });
  if (later == names.end()) return;
  const Landing& landing = *partners[static_cast<std::size_t>(later - names.begin())];
  RuleFinding finding = context.report(
      source_at(model, landing), "VM subnets {} of {} share {}; nothing separates them there",
      ticked_list(names, "and", 4), ticked(path_of(model, landing.network)), place_of(model, landing));
  finding.about(landing).help("{}; if they may meet, write `allow = [\"collapsed-subnets\"]` in the block of subnet {}",
                              way_out_of(model, likeliest_to_part(partners, landing)),
                              ticked(model.vnet_subnets[landing.landed].name));
  label_partners(model, partners, landing, finding);
}

void check(const CheckInput& input, RuleContext& context) {
  const std::vector<Landing>& all = input.landings.all;
  for (std::uint32_t i = 0; i < input.model.vnet_subnets.size(); ++i) {
    auto group = input.landings.in(static_cast<VnetSubnetId>(i));
    // Landings come in the order of their VM networks.
    while (group.size() > 1) {
      std::size_t count = 1;
      while (count < group.size() && all[group[count]].network == all[group[0]].network) ++count;
      if (count > 1) check_network(input, group.first(count), context);
      group = group.subspan(count);
    }
  }
}

}  // namespace

constinit const Rule rules::collapsed_subnets{
    .info = {.name = "collapsed-subnets",
             .severity = Severity::warning,
             .concern = Concern::landing,
             .summary = "Several VM subnets of one VM network land in one subnet",
             .why = "A replica connects to the target subnet with the name of its own subnet, and else to \"the first "
                    "subnet in the network\" (\"Prepare network mapping for Hyper-V VM disaster recovery to Azure\"). "
                    "VM subnets without a counterpart collapse into the first one: the tiers that they kept apart "
                    "share a segment, its routes and its security group after failover (inferred).",
             .bad = R"(
vmm ams {
  network Finance {
    subnet web 10.10.1.0/24
    subnet db  10.10.2.0/24
  }
}
vnet vnet-dr { subnet web 10.10.0.0/16 }

map ams/Finance -> vnet-dr { land db -> web }
)",
             .good = R"(
vmm ams {
  network Finance {
    subnet web 10.10.1.0/24
    subnet db  10.10.2.0/24
  }
}
vnet vnet-dr {
  subnet db  10.10.2.0/24
  subnet web 10.10.1.0/24
}

map ams/Finance -> vnet-dr
)",
             .fix = "Add a subnet for each VM subnet to the VNet, with its name. If they may meet, write `allow = "
                    "[collapsed-subnets]` in the block of the target subnet."},
    .check = &check};

}  // namespace asrmap
