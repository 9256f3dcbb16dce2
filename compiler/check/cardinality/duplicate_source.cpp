// SPDX-License-Identifier: MIT
#include <algorithm>

#include "check/rule.h"

namespace asrmap {
namespace {

// Targets of one kind: `none`, Azure, or another VMM server.
void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  for (const Network& network : model.networks) {
    if (network.mappings.count < 2) continue;
    const auto mappings = model.mappings[network.mappings];
    for (std::size_t i = 1; i < mappings.size(); ++i) {
      const auto excludes = [](const Mapping& mapping) { return mapping.target.kind == Endpoint::Kind::none; };
      const auto clashes = [&](const Mapping& earlier) {
        return earlier.target != mappings[i].target &&
               (earlier.target.kind == mappings[i].target.kind || excludes(earlier) || excludes(mappings[i]));
      };
      const auto first = std::find_if(mappings.begin(), mappings.begin() + static_cast<std::ptrdiff_t>(i), clashes);
      if (first == mappings.begin() + static_cast<std::ptrdiff_t>(i)) continue;
      context
          .report(mappings[i].at, "VM network {} is mapped twice, to {} and to {}",
                  ticked(path_of(model, mappings[i].source)), ticked(name_of(model, first->target)),
                  ticked(name_of(model, mappings[i].target)))
          .about(model.mappings.id_of(mappings[i]))
          .label(first->at, "first mapped here")
          .help("delete one of the two mappings");
    }
  }
}

}  // namespace

constinit const Rule rules::duplicate_source{
    .info = {.name = "duplicate-source",
             .severity = Severity::error,
             .concern = Concern::cardinality,
             .summary = "One VM network is mapped to two targets",
             .why = "A VM network has one target. Its VMs connect to the network that \"the\" mapping names, and all of "
                    "them follow when it changes (\"Manage network interfaces for on-premises disaster recovery to "
                    "Azure\"). No page says what two mappings would do; that they are a mistake is inferred from every "
                    "page and cmdlet speaking of one. A target and `none` contradict each other in the same way.",
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

}  // namespace asrmap
