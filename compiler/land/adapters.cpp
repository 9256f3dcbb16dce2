// SPDX-License-Identifier: MIT
#include "land/adapters.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <unordered_map>

#include "ir/ids.h"
#include "ir/mapping.h"
#include "ir/network.h"
#include "ir/prefix.h"
#include "ir/vm.h"

namespace asrmap::land {
namespace {

// The landing of each VM subnet, and of each network the one mapping that decides where it lands
// in Azure. Null if there is none.
struct KnownLandings {
  explicit KnownLandings(const Model& model, const std::vector<Landing>& landings)
      : of_subnet(model.vm_subnets), mapping_of_network(model.networks) {
    for (const Landing& landing : landings)
      if (landing.subnet) of_subnet[*landing.subnet] = &landing;
    for (const Mapping& mapping : model.mappings)
      if (mapping.target.vnet() && !mapping.repeated) mapping_of_network[mapping.source] = &mapping;
  }

  IdMap<VmSubnetId, const Landing*> of_subnet;
  IdMap<NetworkId, const Mapping*> mapping_of_network;
};

std::optional<AdapterLanding> landing_of(const Model& model, const Adapter& adapter, const KnownLandings& known,
                                         TargetSubnets& names, const Landings& landings) {
  if (!adapter.network) return std::nullopt;
  const Mapping* const mapping = known.mapping_of_network[*adapter.network];
  if (mapping == nullptr) return std::nullopt;
  AdapterLanding result;
  result.mapping = model.mappings.id_of(*mapping);
  result.target = *mapping->target.vnet();
  if (adapter.is_cut) return result;
  const bool is_hidden = model.silence.hides(*adapter.network, AboutRow::landing);
  if (adapter.subnet) {
    const Landing* const same = known.of_subnet[*adapter.subnet];
    if (same == nullptr) return result;
    result.reason = same->reason;
    result.landed = same->landed;
    result.alphabetical = same->alphabetical;
    return result;
  }
  if (!adapter.subnet_name.empty()) {
    // A VM subnet that is not declared still has a name, which may match.
    if (const auto match = is_hidden ? std::nullopt : names.find(result.target, adapter.subnet_name.view())) {
      result.reason = LandingReason::name_match;
      result.landed = *match;
      return result;
    }
  }
  if (is_hidden || model.silence.hides(result.target, AboutRow::contents)) return result;
  const auto& first = landings.firsts[result.target];
  result.reason = LandingReason::empty_target;
  if (!first) return result;
  result.reason = first->agree() ? LandingReason::first_subnet : LandingReason::ambiguous_first_subnet;
  result.landed = first->in_order;
  result.alphabetical = first->alphabetical;
  return result;
}

enum class Position { unknown, outside, reserved, inside };

// The IPv4 ranges of a subnet. A search takes one lookup for each prefix length, so it does not
// have to compare all of many ranges.
class Ranges {
 public:
  Ranges(const Model& model, VnetSubnetId subnet) {
    for (const PlacedPrefix& placed : model.prefixes[model.vnet_subnets[subnet].prefixes]) {
      if (placed.prefix.ipv6) continue;
      ranges_.try_emplace(key(placed.prefix.bits, placed.prefix.first()), ranges_.size());
      lengths_[placed.prefix.bits] = true;
    }
  }

  [[nodiscard]] Position position(const Address& address) const {
    if (ranges_.empty()) return Position::unknown;
    // If several ranges hold the address, the first in the list counts.
    std::size_t first = ranges_.size();
    Position found = Position::outside;
    for (std::size_t length = 0; length < lengths_.size(); ++length) {
      if (!lengths_[length]) continue;
      const auto bits = static_cast<std::uint8_t>(length);
      const Prefix around{.address = address, .bits = bits};
      const auto range = ranges_.find(key(bits, around.first()));
      if (range == ranges_.end() || range->second >= first) continue;
      first = range->second;
      found = address.low - around.first().low < 4 || address == around.last() ? Position::reserved : Position::inside;
    }
    return found;
  }

 private:
  static std::uint64_t key(std::uint8_t bits, const Address& first) { return std::uint64_t{bits} << 32U | first.low; }

  std::unordered_map<std::uint64_t, std::size_t> ranges_;  // by length and first address: the index in the list
  std::array<bool, 33> lengths_ = {};
};

// The ranges of each subnet in which something lands, made when first needed.
class RangesOfSubnets {
 public:
  explicit RangesOfSubnets(const Model& model) : model_(model) {}
  [[nodiscard]] Position position(VnetSubnetId subnet, const Address& address) {
    return ranges_.try_emplace(subnet, model_, subnet).first->second.position(address);
  }

 private:
  const Model& model_;
  std::unordered_map<VnetSubnetId, Ranges> ranges_;
};

AddressFate fate_of(RangesOfSubnets& ranges, const AdapterLanding& landing, const Address& address) {
  if (!has_candidates(landing.reason)) return AddressFate::unknown;
  const Position here = ranges.position(landing.landed, address);
  if (!landing.determined()) {
    // Only what is true for both candidates is known.
    const bool offends =
        here == Position::outside && ranges.position(landing.alphabetical, address) == Position::outside;
    return offends ? AddressFate::outside : AddressFate::unknown;
  }
  switch (here) {
    case Position::unknown: return AddressFate::unknown;
    case Position::outside: return AddressFate::outside;
    case Position::reserved: return AddressFate::reserved;
    case Position::inside: return AddressFate::kept;
  }
  return AddressFate::unknown;
}

// A static address and the place where it lands: a subnet, or the undetermined first subnet of a
// VNet. Adapters that fall back there meet, whichever subnet it is.
struct Claim {
  std::uint32_t place;
  bool undetermined;
  Address address;
  AddressId id;
  AdapterId adapter;

  [[nodiscard]] auto key() const { return std::tie(undetermined, place, address.high, address.low); }
};

void find_rivals(std::vector<Claim>& claims, Landings& landings) {
  std::sort(claims.begin(), claims.end(),
            [](const Claim& a, const Claim& b) { return a.key() != b.key() ? a.key() < b.key() : a.id < b.id; });
  // An adapter that lists an address twice does not compete with itself. Sorting has put its
  // equal addresses next to each other.
  claims.erase(std::unique(claims.begin(), claims.end(),
                           [](const Claim& a, const Claim& b) { return a.key() == b.key() && a.adapter == b.adapter; }),
               claims.end());
  for (std::size_t begin = 0, end = 0; begin < claims.size(); begin = end) {
    for (end = begin + 1; end < claims.size() && claims[end].key() == claims[begin].key();) ++end;
    if (end - begin < 2) continue;
    for (std::size_t i = begin; i < end; ++i) {
      landings.rivals[claims[i].id] = claims[i == begin ? begin + 1 : begin].id;
      AddressFate& fate = landings.fates[claims[i].id];
      if (fate == AddressFate::kept || fate == AddressFate::unknown) fate = AddressFate::contested;
    }
  }
}

}  // namespace

void land_adapters(const Model& model, TargetSubnets& names, Landings& landings) {
  if (model.adapters.empty()) return;
  const KnownLandings known(model, landings.all);
  RangesOfSubnets ranges(model);
  landings.fates = IdMap<AddressId, AddressFate>(model.addresses, AddressFate::unknown);
  landings.rivals = IdMap<AddressId, AddressId>(model.addresses);
  std::vector<Claim> claims;
  for (const Adapter& adapter : model.adapters) {
    auto landing = landing_of(model, adapter, known, names, landings);
    if (!landing) continue;
    landing->adapter = model.adapters.id_of(adapter);
    landings.adapters.push_back(*landing);
    if (!adapter.is_static()) continue;
    for (const PlacedAddress& placed : model.addresses[adapter.addresses]) {
      if (placed.ipv6) continue;
      const AddressId id = model.addresses.id_of(placed);
      if (changes_addresses(model, landing->mapping)) {
        landings.fates[id] = AddressFate::changes;
        continue;
      }
      landings.fates[id] = fate_of(ranges, *landing, placed.address);
      if (!has_candidates(landing->reason)) continue;
      const bool undetermined = !landing->determined();
      const auto place =
          undetermined ? static_cast<std::uint32_t>(landing->target) : static_cast<std::uint32_t>(landing->landed);
      claims.push_back({place, undetermined, placed.address, id, landing->adapter});
    }
  }
  find_rivals(claims, landings);
}

}  // namespace asrmap::land
