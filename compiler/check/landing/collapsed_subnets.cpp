// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string_view>
#include <vector>

#include "check/landing/candidates.h"
#include "check/landing/partners.h"
#include "ir/landings.h"
#include "ir/network.h"
#include "ir/vnet.h"

namespace asrmap::check {
namespace {

std::string_view name_of_source(const Model& model, const Landing& landing) {
  return model.vm_subnets[*landing.subnet].name.view();
}

// Checks the landings of one VM network in one target subnet. `run` has their indexes.
void check_network(const CheckInput& input, std::span<const std::uint32_t> run, RuleContext& context) {
  const Model& model = input.model;
  std::vector<const Landing*> partners;
  for (const std::uint32_t i : run)
    if (const Landing& landing = input.landings.all[i]; has_names(model, landing)) partners.push_back(&landing);
  // duplicate-definition reports two VM subnets of one name.
  const auto another_name = [&] {
    return std::find_if(partners.begin(), partners.end(), [&](const Landing* partner) {
      return name_of_source(model, *partner) != name_of_source(model, *partners.front());
    });
  };
  if (another_name() == partners.end()) return;
  std::erase_if(partners, [&](const Landing* partner) { return context.allows(*partner); });
  const auto later = another_name();
  if (later == partners.end()) return;
  std::vector<std::string_view> names;
  names.reserve(partners.size());
  for (const Landing* partner : partners) names.push_back(name_of_source(model, *partner));
  const Landing& landing = **later;
  RuleFinding finding =
      context.report(source_at(model, landing), "VM subnets {} of {} share {}; nothing separates them there",
                     ticked_list(names, "and", 4), ticked(path_of(model, landing.network)), place_of(model, landing));
  finding.about(landing).help("{}; if they may meet, write `allow = [\"collapsed-subnets\"]` in the block of subnet {}",
                              way_out_of(model, likeliest_to_part(partners, landing)),
                              ticked(model.vnet_subnets[landing.landed].name));
  label_partners(model, partners, landing, finding);
  for (const Landing* partner : partners) finding.about(*partner);
}

void check(const CheckInput& input, RuleContext& context) {
  const std::vector<Landing>& all = input.landings.all;
  for (const VnetSubnetId id : input.model.vnet_subnets.ids()) {
    auto group = input.landings.by_subnet[id];
    // Landings are sorted by their VM networks.
    while (group.size() > 1) {
      std::size_t count = 1;
      while (count < group.size() && all[group[count]].network == all[group[0]].network) ++count;
      if (count > 1) check_network(input, group.first(count), context);
      group = group.subspan(count);
    }
  }
}

}  // namespace

namespace rules {
extern constinit const Rule collapsed_subnets{
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
}  // namespace rules

}  // namespace asrmap::check
