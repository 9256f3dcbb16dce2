// SPDX-License-Identifier: MIT
// The mappings of the VM networks that a VM's adapters are on.
#pragma once

#include <string>
#include <vector>

#include "check/rule.h"
#include "ir/id_map.h"
#include "ir/mapping.h"
#include "ir/vm.h"

namespace asrmap::check {

// Of each VM network the first mapping for which `wanted(mapping)` is true.
class FirstMappings {
 public:
  template <class Wanted>
  FirstMappings(const Model& model, Wanted wanted) : of_network_(model.networks) {
    for (const Mapping& mapping : model.mappings)
      if (const Mapping*& first = of_network_[mapping.source]; first == nullptr && wanted(mapping)) first = &mapping;
  }
  // The first mapping of the adapter's VM network; null if there is none.
  [[nodiscard]] const Mapping* of(const Adapter& adapter) const {
    return adapter.network ? of_network_[*adapter.network] : nullptr;
  }

 private:
  IdMap<NetworkId, const Mapping*> of_network_;
};

// Where a finding about an adapter's network points: the network's name, else the VM's.
[[nodiscard]] inline Span network_at(const Model& model, const Adapter& adapter) {
  return (adapter.network_name.written() ? adapter.network_name : model.vms[adapter.vm].name).span();
}

// "VM `a` has", "VM `a` and 3 more have": of the adapters' VMs.
[[nodiscard]] inline std::string vms_have(const Model& model, const std::vector<const Adapter*>& adapters) {
  const std::string first = ticked(model.vms[adapters[0]->vm].name);
  return adapters.size() == 1 ? fmt::format("VM {} has", first)
                              : fmt::format("VM {} and {} more have", first, adapters.size() - 1);
}

// Labels the VMs after the first, but only a few of them.
inline void label_vms(const Model& model, const std::vector<const Adapter*>& adapters, RuleFinding& finding) {
  constexpr std::size_t kMostLabels = 6;
  for (std::size_t i = 1; i < adapters.size() && i < kMostLabels; ++i)
    finding.label(network_at(model, *adapters[i]), "{} too", ticked(model.vms[adapters[i]->vm].name));
}

}  // namespace asrmap::check
