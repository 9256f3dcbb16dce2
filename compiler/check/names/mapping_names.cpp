// SPDX-License-Identifier: MIT
#include "check/names/mapping_names.h"

#include <utility>

namespace asrmap {

std::vector<BadMappingName> bad_mapping_names(const Model& model, NameFault (*fault_of)(std::string_view)) {
  std::vector<BadMappingName> bad;
  for (const MapStatement& statement : model.statements) {
    if (!statement.name.written()) continue;
    if (auto fault = fault_of(statement.name.view()))
      bad.push_back({statement.name, std::move(*fault), model.statements.id_of(statement), {}});
  }
  if (bad.empty()) return bad;
  std::vector<std::optional<MappingId>> mappings(model.statements.size());
  for (const Mapping& mapping : model.mappings) {
    // Of many sources the `allow` of one alone should not speak for the statement.
    auto& chosen = mappings[static_cast<std::size_t>(mapping.statement)];
    if (!chosen || model.networks[mapping.source].allow.count == 0) chosen = model.mappings.id_of(mapping);
  }
  for (BadMappingName& name : bad) name.mapping = mappings[static_cast<std::size_t>(name.statement)];
  return bad;
}

}  // namespace asrmap
