// SPDX-License-Identifier: MIT
// Where each VM subnet lands: what `land` makes of a Model.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "ir/id_groups.h"
#include "ir/id_map.h"
#include "ir/ids.h"
#include "ir/table.h"
#include "source/span.h"

namespace asrmap {

enum class LandingReason : std::uint8_t {
  name_match,
  first_subnet,
  ambiguous_first_subnet,  // array order and alphabetical order disagree
  empty_target,            // the VNet has no subnet
  // VNet or VM network is known in part only, and no known subnet has the name; or the network has
  // contradicting mappings.
  unknown,
};

// Whether it lands in one subnet, or in one of two. `landed` means something only then.
[[nodiscard]] constexpr bool has_candidates(LandingReason reason) {
  return reason != LandingReason::empty_target && reason != LandingReason::unknown;
}

struct Landing {
  MappingId mapping{};
  NetworkId network{};
  // The VM subnet; nothing for a network that has none and lands as a whole.
  std::optional<VmSubnetId> subnet;
  VnetId target{};
  LandingReason reason = LandingReason::unknown;
  // The subnet, for name_match and first_subnet. For ambiguous_first_subnet, the candidate by array
  // order. Means nothing for the other reasons.
  VnetSubnetId landed{};
  // The candidate by alphabetical order for ambiguous_first_subnet.
  VnetSubnetId alphabetical{};

  [[nodiscard]] bool determined() const {
    return reason == LandingReason::name_match || reason == LandingReason::first_subnet;
  }
};

// The first subnet of a VNet by array order and by alphabetical order.
struct FirstSubnets {
  VnetSubnetId in_order{};
  VnetSubnetId alphabetical{};
  [[nodiscard]] bool agree() const { return in_order == alphabetical; }
};

// Where an adapter of an inventory lands.
struct AdapterLanding {
  AdapterId adapter{};
  MappingId mapping{};
  VnetId target{};
  LandingReason reason = LandingReason::unknown;
  VnetSubnetId landed{};  // as in Landing
  VnetSubnetId alphabetical{};

  [[nodiscard]] bool determined() const {
    return reason == LandingReason::name_match || reason == LandingReason::first_subnet;
  }
};

// What becomes of a static IPv4 address. If several of `outside`, `reserved` and `contested` apply,
// it is the first of them.
enum class AddressFate : std::uint8_t {
  unknown,    // not static, or IPv6, or the landing is not known
  outside,    // not in the range of the landing subnet
  reserved,   // one of the five that Azure keeps in each subnet
  contested,  // another adapter that lands in the subnet has it too
  kept,
  changes,  // the `map` says that it does, and that this is meant
};

// Adapters that land in a subnet together: those of one VM subnet, or those of one VM network that
// are in no VM subnet.
struct Arrival {
  VnetSubnetId landed{};
  Span at;  // the name of the VM subnet or network
  std::uint32_t adapters = 0;
  std::string_view name = {};  // of the VM subnet or network
};

// How full a landing subnet gets.
struct Filling {
  VnetSubnetId subnet{};
  std::uint64_t landing = 0;    // adapters
  std::uint64_t addresses = 0;  // without the five that Azure reserves in each range
  std::uint64_t used = 0;
  Range arrivals;  // in Landings::arrivals

  [[nodiscard]] std::uint64_t room() const { return used < addresses ? addresses - used : 0; }
};

struct Landings {
  // For each mapping to a VNet that decides a landing: one for each VM subnet of its network, or
  // one for the network if it has no VM subnets. Sorted by mapping, then by subnet as declared.
  std::vector<Landing> all;
  // No value for a VNet without subnets, and for one that is known in part.
  IdMap<VnetId, std::optional<FirstSubnets>> firsts;
  // The landings of the adapters whose VM network is mapped to Azure, in the order of the adapters.
  std::vector<AdapterLanding> adapters;
  // Empty if the model has no adapters.
  IdMap<AddressId, AddressFate> fates;
  // For each contested address: the first address that is equal to it. For that first address
  // itself: the second.
  IdMap<AddressId, AddressId> rivals;
  // The determined landings in each subnet: indexes into `all`, in its order.
  IdGroups<VnetSubnetId, std::uint32_t> by_subnet;
  // The subnets whose IPv4 ranges are known, if adapters are known to land in them or if addresses
  // are in use already. An adapter whose landing is not determined is counted nowhere.
  std::vector<Filling> fillings;
  std::vector<Arrival> arrivals;

  [[nodiscard]] std::span<const Arrival> arrivals_of(const Filling& filling) const {
    return {arrivals.data() + filling.arrivals.first, filling.arrivals.count};
  }
};

}  // namespace asrmap
