// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "check/rule.h"
#include "ir/endpoint.h"
#include "ir/mapping.h"
#include "ir/mapping_name.h"
#include "ir/network.h"
#include "text/ascii.h"

namespace asrmap::check {
namespace {

struct Clash {
  const Mapping* earlier;
  const Mapping* later;
  std::string name;
  std::size_t more = 0;  // further VM networks for which the same two places clash
};

bool excludes(const Mapping& mapping) { return mapping.target.kind == Endpoint::Kind::none; }

// Points to the name where it is written. If the name is the default, or if one `map` makes both
// mappings, points to the mapping.
Span place_of(const Model& model, const Mapping& marked, const Mapping& other) {
  const Text& name = model.statements[marked.statement].name;
  return name.written() && marked.statement != other.statement ? name.span() : marked.at;
}

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  std::map<std::pair<Span, Span>, Clash> found;
  for (const Network& network : model.networks) {
    const auto mappings = model.mappings[network.mappings];
    if (mappings.size() < 2 || std::all_of(mappings.begin() + 1, mappings.end(), excludes)) continue;
    std::map<std::string, const Mapping*> firsts;
    for (const Mapping& mapping : mappings) {
      if (excludes(mapping)) continue;
      std::string name = mapping_name(model, mapping);
      if (name.empty()) continue;
      const auto [first, fresh] = firsts.try_emplace(lower(name), &mapping);
      if (fresh) continue;
      const Mapping& earlier = *first->second;
      const auto [clash, fresh_place] =
          found.try_emplace({place_of(model, mapping, earlier), place_of(model, earlier, mapping)},
                            Clash{&earlier, &mapping, std::move(name)});
      if (!fresh_place) ++clash->second.more;
    }
  }
  for (const auto& [places, clash] : found)
    context
        .report(places.first, "two mappings of VM network {} have the name {}{}",
                ticked(path_of(model, clash.later->source)), ticked(clash.name),
                clash.more == 0 ? "" : fmt::format("; likewise for {}", counted(clash.more, "more VM network")))
        .about(model.mappings.id_of(*clash.later))
        .label(places.second, "first used here")
        .help("{}", clash.earlier->target == clash.later->target ? "delete one of the two mappings"
                                                                 : "give one of the two a `name` of its own");
}

}  // namespace

namespace rules {
extern constinit const Rule duplicate_mapping_name{
    .info = {.name = "duplicate-mapping-name",
             .severity = Severity::error,
             .concern = Concern::cardinality,
             .summary = "Two mappings of one VM network have the same name",
             .why = "A mapping's name is the last part of its address in Azure, below its fabric and network "
                    "(Microsoft's example \"ReplicationNetworkMappings_Create\"). Two alike are one resource, so that "
                    "the second request would overwrite the first, and a template that declares both is refused "
                    "(inferred). Different networks may use one name: that is inferred from the shape of the address. "
                    "Names of Azure resources compare without case unless their page says otherwise (\"Naming rules "
                    "and restrictions for Azure resources\").",
             .bad = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vmm chi {
  network Finance
}
vnet vnet-dr { subnet web 10.10.1.0/24 }

map ams/Finance -> vnet-dr     { name = "finance" allow = [mixed-target-kinds] }
map ams/Finance -> chi/Finance { name = "Finance" allow = [mixed-target-kinds] }
map chi/Finance -> ams/Finance
)",
             .good = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vmm chi {
  network Finance
}
vnet vnet-dr { subnet web 10.10.1.0/24 }

map ams/Finance -> vnet-dr     { name = "finance-azure" allow = [mixed-target-kinds] }
map ams/Finance -> chi/Finance { name = "finance-chi"   allow = [mixed-target-kinds] }
map chi/Finance -> ams/Finance
)",
             .fix = "Give one of the mappings another `name`, or delete it if it is not needed."},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
