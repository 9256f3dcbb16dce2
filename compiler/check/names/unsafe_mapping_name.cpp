// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <span>
#include <vector>

#include "check/names/mapping_names.h"
#include "check/rule.h"
#include "ir/mapping.h"
#include "ir/network.h"

namespace asrmap::check {
namespace {

// invalid-mapping-name reports the names that can't be used at all.
NameFault risk_of(std::string_view name) { return mapping_name_fault(name) ? std::nullopt : mapping_name_risk(name); }

using Sources = std::span<const MappingId>;

const Network& source_of(const Model& model, MappingId id) { return model.networks[model.mappings[id].source]; }

// The `map` is allowed only if all of its sources allow the rule: one of many must not decide for
// the others.
bool sources_allow(const Model& model, Sources sources, RuleContext& context) {
  const auto would_allow = [&](MappingId id) { return context.would_allow(source_of(model, id).allow); };
  if (sources.empty() || !std::all_of(sources.begin(), sources.end(), would_allow)) return false;
  for (const MappingId id : sources) (void)context.allows(source_of(model, id).allow);
  return true;
}

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  const std::vector<BadMappingName> names = bad_mapping_names(model, &risk_of);
  std::map<StatementId, std::vector<MappingId>> mappings;
  for (const BadMappingName& bad : names) mappings[bad.statement];
  if (!names.empty() && !model.allowances.empty())
    for (const Mapping& mapping : model.mappings)
      if (const auto made = mappings.find(mapping.statement); made != mappings.end())
        made->second.push_back(model.mappings.id_of(mapping));
  for (const BadMappingName& bad : names) {
    if (sources_allow(model, mappings[bad.statement], context)) continue;
    RuleFinding finding = context.report(bad.name.span(), "mapping name {} {}", ticked(bad.name), bad.fault);
    finding.help("rename the mapping; if it is deployed by this name, write `allow = [\"unsafe-mapping-name\"]`");
    finding.about(bad.statement);
    // about() labels the allowances that have expired.
    for (const MappingId id : mappings[bad.statement])
      if (!context.would_allow(source_of(model, id).allow)) finding.about(model.mappings[id].source);
  }
}

}  // namespace

namespace rules {
extern constinit const Rule unsafe_mapping_name{
    .info = {.name = "unsafe-mapping-name",
             .severity = Severity::warning,
             .concern = Concern::names,
             .summary = "A mapping's name has characters or a length that tools may not take",
             .why = "Azure's interface description sets neither a pattern nor a length for the name of a network "
                    "mapping (azure-rest-api-specs, `NetworkMapping.tsp`). The name goes through URLs, templates and "
                    "shells, so asrmap holds to what other resources bear without trouble: 1 to 80 letters, digits, "
                    "`.`, `_` and `-`, of which the first is a letter or a digit. This limit is asrmap's own, not "
                    "Azure's (inferred from the rules of other resources in \"Naming rules and restrictions for Azure "
                    "resources\").",
             .bad = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr { subnet web 10.10.1.0/24 }

map ams/Finance -> vnet-dr { name = "Finance to DR" }
)",
             .good = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr { subnet web 10.10.1.0/24 }

map ams/Finance -> vnet-dr { name = "finance-to-dr" }
)",
             .fix = "Choose a name of letters, digits, `.`, `_` and `-`. A mapping that is deployed can't be renamed, "
                    "as its name is a part of its address: allow the rule there, or the old mapping is deleted and a "
                    "new one made."},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
