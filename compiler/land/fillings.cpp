// SPDX-License-Identifier: MIT
#include "land/fillings.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include "ir/ids.h"
#include "ir/mapping.h"
#include "ir/model.h"
#include "ir/network.h"
#include "ir/prefix.h"
#include "ir/vm.h"
#include "ir/vnet.h"
#include "source/text.h"

namespace asrmap::land {
namespace {

// Adds the numbers that the files give, for networks whose adapters are not exported.
void add_declared(const Model& model, const Landings& landings, std::vector<Arrival>& arrivals) {
  for (const Landing& landing : landings.all) {
    if (!landing.determined() || !landing.subnet) continue;
    const VmSubnet& subnet = model.vm_subnets[*landing.subnet];
    const std::uint32_t vms = model.networks[landing.network].has_adapters ? 0 : subnet.vms;
    // A subnet with used addresses may be nearly full even if no adapter is counted here.
    if (vms != 0 || model.vnet_subnets[landing.landed].used != 0)
      arrivals.push_back({landing.landed, subnet.name.span(), vms, subnet.name.view()});
  }
  for (const Mapping& mapping : model.mappings) {
    const Network& network = model.networks[mapping.source];
    const auto target = mapping.target.vnet();
    if (!target || mapping.repeated || model.silence.hides(mapping.source, AboutRow::landing) ||
        model.silence.hides(mapping.source, AboutRow::contents) || model.silence.hides(*target, AboutRow::contents))
      continue;
    const auto& firsts = landings.firsts[*target];
    if (!firsts || !firsts->agree()) continue;
    const bool lands_whole = network.subnets.count == 0 && model.vnet_subnets[firsts->in_order].used != 0;
    const std::uint32_t vms = network.has_adapters ? 0 : network.vms;
    if (vms != 0 || lands_whole) arrivals.push_back({firsts->in_order, network.name.span(), vms, network.name.view()});
  }
}

// Adds each adapter of an inventory where it lands.
void add_exported(const Model& model, const Landings& landings, std::vector<Arrival>& arrivals) {
  for (const AdapterLanding& landing : landings.adapters) {
    if (!landing.determined()) continue;
    const Adapter& adapter = model.adapters[landing.adapter];
    const Text& from = adapter.subnet ? model.vm_subnets[*adapter.subnet].name : model.networks[*adapter.network].name;
    arrivals.push_back({landing.landed, from.span(), 1, from.view()});
  }
}

std::vector<Arrival> sorted_arrivals(const Model& model, const Landings& landings) {
  std::vector<Arrival> arrivals;
  add_declared(model, landings, arrivals);
  add_exported(model, landings, arrivals);
  const auto key = [](const Arrival& arrival) { return std::tie(arrival.landed, arrival.at); };
  std::sort(arrivals.begin(), arrivals.end(), [&](const Arrival& a, const Arrival& b) { return key(a) < key(b); });
  std::vector<Arrival> sums;
  for (const Arrival& arrival : arrivals) {
    if (!sums.empty() && key(sums.back()) == key(arrival))
      sums.back().adapters += arrival.adapters;
    else
      sums.push_back(arrival);
  }
  return sums;
}

// The addresses that VMs can have. Nothing if no range is known, or if one is too small for a
// subnet.
std::optional<std::uint64_t> addresses_of(const Model& model, const VnetSubnet& subnet) {
  std::uint64_t addresses = 0;
  for (const PlacedPrefix& placed : model.prefixes[subnet.prefixes]) {
    if (placed.prefix.ipv6) continue;
    if (placed.prefix.bits > 29) return std::nullopt;
    addresses += (std::uint64_t{1} << (32U - placed.prefix.bits)) - 5;
  }
  return addresses == 0 ? std::nullopt : std::optional(addresses);
}

}  // namespace

void fill_subnets(const Model& model, Landings& landings) {
  landings.arrivals = sorted_arrivals(model, landings);
  const std::vector<Arrival>& arrivals = landings.arrivals;
  for (std::size_t begin = 0, end = 0; begin < arrivals.size(); begin = end) {
    const VnetSubnetId id = arrivals[begin].landed;
    std::uint64_t landing = 0;
    for (end = begin; end < arrivals.size() && arrivals[end].landed == id; ++end) landing += arrivals[end].adapters;
    const VnetSubnet& subnet = model.vnet_subnets[id];
    const auto addresses = addresses_of(model, subnet);
    if (!addresses || !subnet.name.written()) continue;
    landings.fillings.push_back(
        {.subnet = id,
         .landing = landing,
         .addresses = *addresses,
         .used = subnet.used,
         .arrivals = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end - begin)}});
  }
}

}  // namespace asrmap::land
