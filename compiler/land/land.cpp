// SPDX-License-Identifier: MIT
#include "land/land.h"

#include <algorithm>
#include <string>

#include "ir/mapping.h"
#include "ir/network.h"
#include "land/adapters.h"
#include "land/fillings.h"
#include "land/target_subnets.h"
#include "text/ascii.h"

namespace asrmap::land {
namespace {

// Compares in ASCII lower case first, then by bytes, so that the order is total.
bool alphabetically_before(std::string_view a, std::string_view b) {
  const std::size_t common = std::min(a.size(), b.size());
  for (std::size_t i = 0; i < common; ++i) {
    const auto x = static_cast<unsigned char>(lower(a[i])), y = static_cast<unsigned char>(lower(b[i]));
    if (x != y) return x < y;
  }
  if (a.size() != b.size()) return a.size() < b.size();
  return a < b;
}

std::optional<FirstSubnets> first_subnets(const Model& model, VnetId id) {
  const Vnet& vnet = model.vnets[id];
  // Where an error may hide subnets, or an export leaves some out, the first one is not known.
  if (vnet.subnets.count == 0 || model.silence.hides(id, AboutRow::contents)) return std::nullopt;
  const std::span<const VnetSubnet> subnets = model.vnet_subnets[vnet.subnets];
  const auto first = std::min_element(subnets.begin(), subnets.end(), [](const VnetSubnet& a, const VnetSubnet& b) {
    return alphabetically_before(a.name.view(), b.name.view());
  });
  return FirstSubnets{model.vnet_subnets.id_of(subnets.front()), model.vnet_subnets.id_of(*first)};
}

// The determined landings by subnet.
IdGroups<VnetSubnetId, std::uint32_t> group(const Model& model, const std::vector<Landing>& all) {
  return {model.vnet_subnets, [&](auto add) {
            for (std::uint32_t i = 0; i < all.size(); ++i)
              if (all[i].determined()) add(all[i].landed, i);
          }};
}

}  // namespace

Landings land(const Model& model) {
  Landings landings;
  landings.firsts = IdMap<VnetId, std::optional<FirstSubnets>>(model.vnets);
  for (const VnetId id : model.vnets.ids()) landings.firsts[id] = first_subnets(model, id);

  TargetSubnets names(model);
  landings.all.reserve(model.vm_subnets.size() + model.mappings.size());
  for (const Mapping& mapping : model.mappings) {
    const auto target = mapping.target.vnet();
    if (!target || mapping.repeated) continue;
    const std::optional<FirstSubnets>& first = landings.firsts[*target];
    Landing fallback{.mapping = model.mappings.id_of(mapping),
                     .network = mapping.source,
                     .subnet = {},
                     .target = *target,
                     .reason = LandingReason::empty_target};
    if (first) {
      fallback.reason = first->agree() ? LandingReason::first_subnet : LandingReason::ambiguous_first_subnet;
      fallback.landed = first->in_order;
      fallback.alphabetical = first->alphabetical;
    }
    const Network& network = model.networks[mapping.source];
    const bool is_hidden = model.silence.hides(mapping.source, AboutRow::landing);
    if (is_hidden || model.silence.hides(*target, AboutRow::contents)) fallback.reason = LandingReason::unknown;
    if (network.subnets.count == 0) {
      landings.all.push_back(fallback);
      if (model.silence.hides(mapping.source, AboutRow::contents)) landings.all.back().reason = LandingReason::unknown;
    }
    for (const VmSubnet& subnet : model.vm_subnets[network.subnets]) {
      Landing landing = fallback;
      landing.subnet = model.vm_subnets.id_of(subnet);
      if (const auto match = is_hidden ? std::nullopt : names.find(*target, subnet.name.view())) {
        landing.reason = LandingReason::name_match;
        landing.landed = *match;
      }
      landings.all.push_back(landing);
    }
  }
  landings.by_subnet = group(model, landings.all);
  land_adapters(model, names, landings);
  fill_subnets(model, landings);
  return landings;
}

}  // namespace asrmap::land
