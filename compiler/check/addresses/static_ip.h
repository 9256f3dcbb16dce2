// SPDX-License-Identifier: MIT
// Static addresses of an inventory's adapters: what the three rules about them share.
#pragma once

#include "check/rule.h"
#include "ir/landings.h"
#include "ir/vm.h"

namespace asrmap::check {

// Calls visit(landing, adapter, address) for each static address with this fate.
template <class Visit>
void each_static_ip(const CheckInput& input, AddressFate fate, Visit visit) {
  const Model& model = input.model;
  for (const AdapterLanding& landing : input.landings.adapters) {
    const Adapter& adapter = model.adapters[landing.adapter];
    for (const PlacedAddress& address : model.addresses[adapter.addresses])
      if (input.landings.fates[model.addresses.id_of(address)] == fate) visit(landing, adapter, address);
  }
}

// Calls about() for each element whose `allow` may silence a finding about an adapter.
inline RuleFinding& about_adapter(RuleFinding& finding, const AdapterLanding& landing, const Adapter& adapter) {
  finding.about(landing.mapping);
  if (adapter.subnet) finding.about(*adapter.subnet);
  return landing.determined() ? finding.about(landing.landed) : finding.about(landing.target);
}

}  // namespace asrmap::check
