// SPDX-License-Identifier: MIT
#include "ir/checked_part.h"

#include <algorithm>
#include <set>
#include <stdexcept>
#include <utility>

#include "ir/azure_id.h"
#include "ir/endpoint.h"
#include "ir/mapping.h"
#include "ir/mapping_name.h"
#include "ir/model.h"
#include "text/ascii.h"

namespace asrmap {
namespace {

void require(bool holds, const char* broken) {
  if (!holds) throw std::logic_error(broken);
}

}  // namespace

CheckedPart::CheckedPart(const CheckedModel& whole) : whole_(whole) {
  mappings_.reserve(model().mappings.size());
  for (const Mapping& mapping : model().mappings)
    if (mapping.target.kind != Endpoint::Kind::none) mappings_.push_back(model().mappings.id_of(mapping));
}

CheckedPart CheckedPart::narrowed(std::span<const Choice> choices) const {
  CheckedPart part = *this;
  part.mappings_.clear();
  for (const Choice& choice : choices) {
    require(std::binary_search(mappings_.begin(), mappings_.end(), choice.mapping), "a part has a mapping of its own");
    part.mappings_.push_back(choice.mapping);
    if (!choice.name.written()) continue;
    require(fits_path(choice.name.view()), "a part gives a mapping a name that no resource can have");
    part.names_[choice.mapping] = choice.name;
  }
  std::sort(part.mappings_.begin(), part.mappings_.end());
  require(std::adjacent_find(part.mappings_.begin(), part.mappings_.end()) == part.mappings_.end(),
          "a part has a mapping twice");
  if (part.names_.empty()) return part;
  // Two mappings may share a name that the files give both: there it is a finding, or one mapping
  // that is written twice.
  std::set<std::pair<NetworkId, std::string>> own, given;
  for (const MappingId id : part.mappings_) {
    const std::pair key(model().mappings[id].source, lower(part.name_of(id)));
    if (!part.names_.contains(id))
      own.insert(key);
    else
      require(given.insert(key).second, "a part gives two mappings of a VM network one name");
  }
  for (const auto& key : given) require(!own.contains(key), "a part gives a mapping the name of another one");
  return part;
}

std::string CheckedPart::name_of(MappingId id) const {
  if (const auto given = names_.find(id); given != names_.end()) return std::string(given->second.view());
  return mapping_name(model(), model().mappings[id]);
}

}  // namespace asrmap
