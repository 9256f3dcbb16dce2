// SPDX-License-Identifier: MIT
#include <array>

#include "check/cardinality/twins.h"
#include "check/rule.h"
#include "ir/endpoint.h"
#include "ir/mapping.h"
#include "ir/network.h"

namespace asrmap::check {
namespace {

constexpr std::array kKinds = {Endpoint::Kind::none, Endpoint::Kind::network, Endpoint::Kind::vnet};

// mixed-target-kinds reports targets in Azure and on another VMM server. `none` contradicts both
// kinds.
bool clash(Endpoint::Kind a, Endpoint::Kind b) {
  return a == b || a == Endpoint::Kind::none || b == Endpoint::Kind::none;
}

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  for (const Network& network : model.networks) {
    if (network.mappings.count < 2) continue;
    const auto mappings = model.mappings[network.mappings];
    const auto twins = first_twins(mappings);
    std::array<const Mapping*, kKinds.size()> firsts = {};
    for (std::size_t i = 0; i < mappings.size(); ++i) {
      const Mapping& mapping = mappings[i];
      // redundant-mapping reports a mapping that repeats an earlier one.
      if (twins[i] != &mapping) continue;
      const Mapping* earlier = nullptr;
      for (const Endpoint::Kind kind : kKinds) {
        const Mapping* first = firsts[static_cast<std::size_t>(kind)];
        if (first == nullptr || !clash(kind, mapping.target.kind)) continue;
        if (earlier == nullptr || first < earlier) earlier = first;
      }
      const Mapping*& first = firsts[static_cast<std::size_t>(mapping.target.kind)];
      if (first == nullptr) first = &mapping;
      if (earlier == nullptr) continue;
      context
          .report(mapping.at, "VM network {} is mapped twice, to {} and to {}", ticked(path_of(model, mapping.source)),
                  ticked(name_of(model, earlier->target)), ticked(name_of(model, mapping.target)))
          .about(model.mappings.id_of(mapping))
          .label(earlier->at, "first mapped here")
          .help("delete one of the two mappings");
    }
  }
}

}  // namespace

namespace rules {
extern constinit const Rule duplicate_source{
    .info = {.name = "duplicate-source",
             .severity = Severity::error,
             .concern = Concern::cardinality,
             .summary = "One VM network is mapped to two targets",
             .why = "A VM network has one target. Its VMs connect to the network that it is mapped to, and all of "
                    "them follow when the mapping changes (\"Manage VM network interfaces for on-premises disaster "
                    "recovery to Azure\"). No page says what two mappings of a VM network would do; that they are a "
                    "mistake is inferred from every page and cmdlet speaking of one. Of Azure VMs, which asrmap does "
                    "not cover, it is written: \"One Azure virtual network can be mapped to only a single Azure "
                    "virtual network in a recovery region\" (\"Set up disaster recovery for Azure virtual machines "
                    "using Azure PowerShell\"). A target and `none` contradict each other in the same way.",
             .bad = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-a { subnet web 10.10.1.0/24 }
vnet vnet-b { subnet web 10.10.1.0/24 }

map ams/Finance -> vnet-a
map ams/Finance -> vnet-b
)",
             .good = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-a { subnet web 10.10.1.0/24 }

map ams/Finance -> vnet-a
)",
             .fix = "Decide on one target and delete the other mapping."},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
