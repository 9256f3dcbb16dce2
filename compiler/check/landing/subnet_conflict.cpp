// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <vector>

#include "check/landing/candidates.h"
#include "check/landing/partners.h"
#include "check/landing/undetermined.h"
#include "ir/landings.h"
#include "ir/vnet.h"

namespace asrmap::check {
namespace {

// All landings with a range that overlaps one of another VM network.
std::vector<const Landing*> conflicting(const LandedRanges& ranges, const std::vector<Overlap>& overlaps) {
  std::vector<const Landing*> found;
  found.reserve(2 * overlaps.size());
  for (const Overlap& overlap : overlaps) found.push_back(ranges.landings[overlap.later]);
  // In reverse order, "later" are the ranges that come before those that they overlap.
  const std::vector<OwnedPrefix> backwards(ranges.prefixes.rbegin(), ranges.prefixes.rend());
  for (const Overlap& overlap : find_overlaps(backwards))
    found.push_back(ranges.landings[ranges.landings.size() - 1 - overlap.later]);
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

RuleFinding report(const Model& model, RuleContext& context, const LandedRanges& ranges, const Overlap& overlap) {
  const Landing& later = *ranges.landings[overlap.later];
  const Landing& earlier = *ranges.landings[overlap.earlier];
  RuleFinding finding = context.report(source_at(model, later), "{} of {} overlaps {} of {}; both land in {}",
                                       ticked(to_string(ranges.prefixes[overlap.later].placed.prefix)),
                                       ticked(path_of(model, later.network)),
                                       ticked(to_string(ranges.prefixes[overlap.earlier].placed.prefix)),
                                       ticked(path_of(model, earlier.network)), place_of(model, later));
  finding.about(later).about(earlier);
  finding.help("map {} to another vnet, or renumber one of the two; one VNet can't hold both ranges",
               ticked(path_of(model, later.network)));
  return finding;
}

// Reports landings that overlap another VM network in both of their candidates. In which one they
// land is not known, but they overlap in any case. One finding for each vnet, at the last such
// landing, because that one may have been added last.
void check_undetermined(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  std::map<VnetId, std::vector<Meeting>> certain;
  for (const Meeting& meeting : meetings_of(input))
    if (meeting.is_certain()) certain[meeting.landing->target].push_back(meeting);
  for (const auto& [vnet, meetings] : certain) {
    const auto& [landing, in_order, alphabetical] = meetings.back();
    RuleFinding finding = context.report(source_at(model, *landing),
                                         "{} falls back to {}; in either it overlaps a range of another VM network",
                                         source_of(model, *landing), place_of(model, *landing));
    finding.about(*landing);
    std::vector<const Landing*> partners{in_order, alphabetical};
    for (const Meeting& meeting : meetings) partners.push_back(meeting.landing);
    std::sort(partners.begin(), partners.end());
    partners.erase(std::unique(partners.begin(), partners.end()), partners.end());
    for (const Landing* partner : partners) {
      if (partner == landing) continue;
      const std::string place =
          partner->determined() ? "lands in " + ticked(model.vnet_subnets[partner->landed].name) : "falls back too";
      finding.label(source_at(model, *partner), "overlaps, and {}", place);
    }
    finding.help("map {} to another vnet, or {}", ticked(path_of(model, landing->network)),
                 way_out_of(model, *landing));
  }
}

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  check_undetermined(input, context);
  for (const VnetSubnetId id : model.vnet_subnets.ids()) {
    if (!joins_networks(input.landings, id)) continue;
    const LandedRanges ranges = ranges_in(input, id);
    const std::vector<Overlap> overlaps = find_overlaps(ranges.prefixes);
    if (overlaps.empty()) continue;
    RuleFinding finding = report(model, context, ranges, overlaps.front());
    label_partners(model, conflicting(ranges, overlaps), *ranges.landings[overlaps.front().later], finding);
  }
}

}  // namespace

namespace rules {
extern constinit const Rule subnet_conflict{
    .info = {.name = "subnet-conflict",
             .severity = Severity::error,
             .concern = Concern::landing,
             .summary = "Overlapping VM subnets of different VM networks land in one subnet",
             .why = "Many VM networks may be mapped to one VNet (\"Step 9: Configure network mapping for Hyper-V "
                    "replication (with VMM) to Azure\"), and where a VM lands goes by its subnet's name alone. If VM "
                    "subnets with overlapping ranges meet in one subnet, two VMs may claim one address (inferred). A "
                    "set address is honoured \"if it is available in the target IP range\" (\"Connect to Azure VMs "
                    "after failover from on-premises\", of 2022); if it is taken, an older page says, the failover "
                    "fails (\"Replicate Hyper-V virtual machines in VMM clouds to Azure using Site Recovery in the "
                    "Azure portal\", of 2017).",
             .bad = R"(
vmm ams {
  network TenantA { subnet web 10.10.1.0/24 }
  network TenantB { subnet web 10.10.1.0/24 }
}
vnet vnet-dr { subnet web 10.10.1.0/24 }

map ams/TenantA, ams/TenantB -> vnet-dr
)",
             .good = R"(
vmm ams {
  network TenantA { subnet web 10.10.1.0/24 }
  network TenantB { subnet web 10.10.1.0/24 }
}
vnet vnet-a { subnet web 10.10.1.0/24 }
vnet vnet-b { subnet web 10.10.1.0/24 }

map ams/TenantA -> vnet-a
map ams/TenantB -> vnet-b
)",
             .fix = "Map VM networks whose ranges overlap to different VNets, or renumber one of them and give it a "
                    "subnet of its own."},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
