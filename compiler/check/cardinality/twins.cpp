// SPDX-License-Identifier: MIT
#include "check/cardinality/twins.h"

#include <map>
#include <utility>

#include "ir/endpoint.h"
#include "ir/mapping.h"

namespace asrmap::check {

std::vector<const Mapping*> first_twins(std::span<const Mapping> mappings) {
  std::map<std::pair<Endpoint::Kind, std::uint32_t>, const Mapping*> firsts;
  std::vector<const Mapping*> result;
  for (const Mapping& mapping : mappings)
    result.push_back(firsts.try_emplace({mapping.target.kind, mapping.target.index}, &mapping).first->second);
  return result;
}

}  // namespace asrmap::check
