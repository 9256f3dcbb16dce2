// SPDX-License-Identifier: MIT
// The mappings of the VM networks that a VM's adapters are on.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

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

// "VM `a` has", "VM `a` and 3 more have": of the adapters' VMs.
[[nodiscard]] inline std::string vms_have(const Model& model, const std::vector<const Adapter*>& adapters) {
  const std::string first = ticked(model.vms[adapters[0]->vm].name);
  return adapters.size() == 1 ? fmt::format("VM {} has", first) : fmt::format("VM {} and {} more have", first, adapters.size() - 1);
}

// Labels the VMs behind the first.
inline void label_vms(const Model& model, const std::vector<const Adapter*>& adapters, RuleFinding& finding) {
  constexpr std::size_t kMostLabels = 6;
  for (std::size_t i = 1; i < adapters.size() && i < kMostLabels; ++i)
    finding.label(network_at(model, *adapters[i]), "{} too", ticked(model.vms[adapters[i]->vm].name));
}

}  // namespace asrmap
