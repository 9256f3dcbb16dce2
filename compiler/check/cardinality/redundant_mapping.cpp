// SPDX-License-Identifier: MIT
#include <map>
#include <utility>

#include "check/cardinality/twins.h"
#include "check/rule.h"
#include "ir/mapping.h"
#include "ir/network.h"

namespace asrmap::check {
namespace {

struct Repetition {
  const Mapping* mapping;
  const Mapping* earlier;
  std::size_t more = 0;  // further VM networks for which the same two places repeat each other
};

// By the places of the later and the earlier mapping. Two patterns with the same target meet in
// every network that both match, and that is one mistake.
class Repetitions {
 public:
  explicit Repetitions(RuleContext& context) : context_(context) {}

  void add(const Mapping& later, const Mapping& earlier) {
    const bool allows_later = context_.allows(later);
    if (context_.allows(earlier) || allows_later) return;
    const auto [repetition, fresh] = found_.try_emplace({later.at, earlier.at}, Repetition{&later, &earlier});
    if (!fresh) ++repetition->second.more;
  }

  void report(const Model& model) {
    for (const auto& [places, repetition] : found_) {
      const std::size_t more = repetition.more;
      const Mapping& later = *repetition.mapping;
      context_
          .report(places.first, "VM network {}{} mapped to {} twice", ticked(path_of(model, later.source)),
                  more == 0 ? " is" : fmt::format(" and {} more are", more), ticked(name_of(model, later.target)))
          .about(later.statement)
          .about(later.source)
          .about(repetition.earlier->statement)
          .label(places.second, "first mapped here")
          .help("{}", more == 0 ? "delete one of the two" : "delete one of the two, or make it narrower");
    }
  }

 private:
  RuleContext& context_;
  std::map<std::pair<Span, Span>, Repetition> found_;
};

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  Repetitions repetitions(context);
  // What repeats another mapping in all was taken out; what has a name of its own is left.
  for (const MappingCopy& copy : model.copies) repetitions.add(copy.copy, model.mappings[copy.of]);
  for (const Network& network : model.networks) {
    if (network.mappings.count < 2) continue;
    const auto mappings = model.mappings[network.mappings];
    const auto twins = first_twins(mappings);
    for (std::size_t i = 0; i < mappings.size(); ++i)
      if (twins[i] != &mappings[i]) repetitions.add(mappings[i], *twins[i]);
  }
  repetitions.report(model);
}

}  // namespace

namespace rules {
extern constinit const Rule redundant_mapping{
    .info = {.name = "redundant-mapping",
             .severity = Severity::warning,
             .concern = Concern::cardinality,
             .summary = "A VM network is mapped to the same target twice",
             .why = "The second mapping changes nothing about failover: the pair is mapped already. It is a resource "
                    "of its own all the same if its name differs (in Microsoft's example "
                    "\"ReplicationNetworkMappings_Create\" the name is part of the address), and whoever later changes "
                    "one of the two leaves the other behind. That it serves no purpose is inferred: every page speaks "
                    "of one mapping for a network.",
             .bad = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr { subnet web 10.10.1.0/24 }

map ams/Finance -> vnet-dr { name = "finance" }
map ams/Finance -> vnet-dr { name = "finance-again" }
)",
             .good = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr { subnet web 10.10.1.0/24 }

map ams/Finance -> vnet-dr { name = "finance" }
)",
             .fix = "Delete one of the two mappings; of two patterns that match one network, make one narrower."},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
