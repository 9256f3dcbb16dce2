// SPDX-License-Identifier: MIT
// The mappings of the VM networks that a VM's adapters are on.
#pragma once

#include <algorithm>

#include "check/rule.h"

namespace asrmap {

// The mapping of an adapter's VM network that `wanted` accepts; null if there is none.
template <class Wanted>
[[nodiscard]] const Mapping* mapping_of(const Model& model, const Adapter& adapter, Wanted wanted) {
  if (!adapter.network) return nullptr;
  const auto mappings = model.mappings_of(*adapter.network);
  const auto found = std::find_if(mappings.begin(), mappings.end(), wanted);
  return found == mappings.end() ? nullptr : &*found;
}

// Where a finding about an adapter's network points: the network's name, else the VM's.
[[nodiscard]] inline Span network_at(const Model& model, const Adapter& adapter) {
  return (adapter.network_name.written() ? adapter.network_name : model.vms[adapter.vm].name).span();
}

}  // namespace asrmap
