// SPDX-License-Identifier: MIT
// What the `landing` command shows in each of its formats: one row for each VM subnet (or whole
// VM network), and where it lands.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ir/endpoint.h"
#include "ir/landings.h"

namespace asrmap {
struct Mapping;
struct Model;
struct Network;
}  // namespace asrmap

namespace asrmap::show {

struct LandingRow {
  enum class Reason : std::uint8_t {
    name_match,
    first_subnet,
    ambiguous_first_subnet,
    vmm_network,  // VMM to VMM: which VM subnet is not computed
    excluded,     // mapped to `none`
    unmapped,
    unknown,     // the VNet or the VM network is known in part
    unresolved,  // a mapping with an error may be for it; outputs for programs say `unmapped`
  };

  // Rows of several projects are shown together, so each row has the model of its project.
  const Model* model = nullptr;
  NetworkId network{};
  std::optional<VmSubnetId> subnet = {};  // nothing: the network as a whole
  std::optional<MappingId> mapping = {};  // nothing: unmapped
  Endpoint target = {};
  std::optional<VnetSubnetId> landed = {};  // nothing: undetermined, or no subnet at all
  // The target subnets in which it may land, the one by array order first. None if the VNet has
  // no subnet, or if they are not known.
  std::array<VnetSubnetId, 2> candidate_ids{};
  std::uint8_t candidate_count = 0;
  Reason reason = Reason::unmapped;

  [[nodiscard]] std::span<const VnetSubnetId> candidates() const { return {candidate_ids.data(), candidate_count}; }
  // The mapping that a build deploys; null for excluded and unmapped networks.
  [[nodiscard]] const Mapping* deployed() const;
};

// Of several mappings of a VM network to one kind of target, the first one decides, as land()
// decides it for VNets. The others have findings. Takes the mappings in the order of the model.
class MappingKinds {
 public:
  [[nodiscard]] bool first_of_its_kind(const Mapping& mapping);

 private:
  std::optional<NetworkId> source_;
  std::array<bool, 3> seen_{};  // by Endpoint::Kind
};

// `name-match` and so on, as every format writes it.
[[nodiscard]] std::string_view to_string(LandingRow::Reason reason);

// A landing as a row.
[[nodiscard]] LandingRow row_of(const Model& model, const Landing& landing);

// Rows in the order of servers, networks and subnets as declared, for the networks
// that `keep` accepts. VM networks that are only targets of other VM networks
// have none. The model must outlive the rows.
[[nodiscard]] std::vector<LandingRow> landing_rows(const Model& model, const Landings& landings,
                                                   const std::function<bool(const Network&)>& keep);

// Whether all subnets of the target VNet are known; false if the target is no VNet.
[[nodiscard]] bool knows_vnet(const LandingRow& row);
// What a row without a VM subnet is about: "all subnets" if the VM network has VM subnets, else
// "whole network".
[[nodiscard]] std::string_view whole(const LandingRow& row);
// The reason in plain words: `first subnet: no "db" there`.
[[nodiscard]] std::string why(const LandingRow& row);

// Where it lands: "vnet / subnet", "vnet / ?" if that is not determined or not known, or the VM
// network. `nothing` if it lands nowhere.
[[nodiscard]] std::string lands_in(const LandingRow& row, std::string_view nothing);

// "10.0.0.0/24, 10.0.1.0/24"; past `most` prefixes "+N".
[[nodiscard]] std::string prefix_list(const Model& model, Range prefixes, std::string_view separator = ", ",
                                      std::size_t most = SIZE_MAX);

// Sentences about rows that an administrator should look at; may be empty.
[[nodiscard]] std::vector<std::string> landing_notes(std::span<const LandingRow> rows);

}  // namespace asrmap::show
