// SPDX-License-Identifier: MIT
#include "check/names/mapping_names.h"

#include <utility>

#include "ir/mapping.h"
#include "ir/model.h"

namespace asrmap::check {

std::vector<BadMappingName> bad_mapping_names(const Model& model, NameFault (*fault_of)(std::string_view)) {
  std::vector<BadMappingName> bad;
  for (const MapStatement& statement : model.statements) {
    if (!statement.name.written()) continue;
    if (auto fault = fault_of(statement.name.view()))
      bad.push_back({statement.name, std::move(*fault), model.statements.id_of(statement)});
  }
  return bad;
}

}  // namespace asrmap::check
