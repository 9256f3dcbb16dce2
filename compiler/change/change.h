// SPDX-License-Identifier: MIT
// What happens to networks, subnets and VMs when one project replaces another: the consequences
// for Site Recovery, not the lines that differ.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "diag/diagnostic.h"
#include "ir/endpoint.h"
#include "ir/landings.h"
#include "ir/table.h"
#include "source/text.h"

namespace asrmap {
struct Model;
struct Network;
}  // namespace asrmap

namespace asrmap::change {

// The most dangerous first.
enum class ChangeKind : std::uint8_t {
  vault_changed,    // the mappings go to another vault
  vnet_moved,       // the target VNet is in another group or subscription
  mapping_removed,  // replicas lose their network
  target_changed,   // every VM of the network is reconnected
  landing_changed,  // a VM subnet lands in another subnet of the same target
  range_changed,    // the VM subnet, or the subnet that it lands in, has another range
  mapping_renamed,
  mapping_added,
  network_removed,
  network_added,
};
inline constexpr std::size_t kChangeKinds = 10;

// `mapping-removed` and so on, as every output writes it.
[[nodiscard]] std::string_view to_string(ChangeKind kind);

// A linked project and its landings. Refers to both, so they must outlive it and whatever is made
// of it.
class LandedModel {
 public:
  LandedModel(const Model& model, const Landings& landings) : model_(&model), landings_(&landings) {}
  [[nodiscard]] const Model& model() const { return *model_; }
  [[nodiscard]] const Landings& landings() const { return *landings_; }

 private:
  const Model* model_;  // never null; a pointer, so that it can be assigned
  const Landings* landings_;
};

// A VM network, or one of its VM subnets, on one side of the comparison: its mapping and its
// landing there.
struct SourceState {
  LandedModel in;
  NetworkId network{};
  std::optional<VmSubnetId> subnet = {};  // nothing: the network as a whole
  std::optional<MappingId> mapping = {};  // nothing: not mapped
  // Where the subnet lands, or a network without subnets, if it is mapped to a VNet. Otherwise
  // not known.
  Landing landing = {};

  [[nodiscard]] const Model& model() const { return in.model(); }
  [[nodiscard]] const Network& source() const;
  // Whether the network may have VM subnets that an error hides.
  [[nodiscard]] bool hides_subnets() const;
  // The target of the mapping; `none` without a mapping.
  [[nodiscard]] Endpoint target() const;
  // Name and ranges of the VM subnet. A network as a whole has none.
  [[nodiscard]] Text subnet_name() const;
  [[nodiscard]] Range ranges() const;
  // Whether it is known in which subnet of a VNet it lands, or between which two.
  [[nodiscard]] bool is_known() const { return landing.reason != LandingReason::unknown; }
};

// A VM network or VM subnet, as it is on both sides or on one of them.
class Sides {
 public:
  Sides(SourceState before, SourceState after) : before_(before), after_(after) {}
  static Sides only_before(SourceState before) { return {before, std::nullopt}; }
  static Sides only_after(SourceState after) { return {std::nullopt, after}; }

  [[nodiscard]] const std::optional<SourceState>& before() const { return before_; }
  [[nodiscard]] const std::optional<SourceState>& after() const { return after_; }
  // The `after` side if there is one, else the `before` side.
  [[nodiscard]] const SourceState& latest() const { return after_ ? *after_ : *before_; }
  // The `before` side if there is one, else the `after` side.
  [[nodiscard]] const SourceState& earliest() const { return before_ ? *before_ : *after_; }

 private:
  Sides(std::optional<SourceState> before, std::optional<SourceState> after) : before_(before), after_(after) {}
  std::optional<SourceState> before_, after_;  // at least one of them is set
};

// A VM subnet, and where it lands on both sides.
struct SubnetMove {
  Sides sides;
  // It is on one side only, and an error may hide it on the other.
  bool may_be_hidden = false;
};

struct Change {
  ChangeKind kind;
  Sides sides;
  std::uint32_t subnets = 0;           // VM subnets that it touches
  std::uint32_t vms = 0;               // VMs, or the adapters that the files count; 0 if nothing is counted
  std::vector<SubnetMove> moves = {};  // for a change of a network: where its VM subnets land
  bool range_of_source = false;        // for range_changed: which has another range, at least one
  bool range_of_target = false;

  [[nodiscard]] const std::optional<SourceState>& before() const { return sides.before(); }
  [[nodiscard]] const std::optional<SourceState>& after() const { return sides.after(); }
  [[nodiscard]] const SourceState& latest() const { return sides.latest(); }
};

// How severe the kind usually is, and a change of it.
[[nodiscard]] Severity severity_of(ChangeKind kind);
[[nodiscard]] Severity severity_of(const Change& change);

// Whether Terraform destroys the mapping and makes it anew. Meanwhile the VM network has none.
// azurerm can't change a mapping. azapi, which maps VM networks to each other, can change all but
// its name. [Terraform provider azurerm, site_recovery_hyperv_network_mapping]
[[nodiscard]] bool recreates(const Change& change);

struct Changes {
  std::vector<Change> all;  // by severity and kind, then the most VMs first, then as declared
  // How many of each the changes affect. Each is counted once, however many changes affect it.
  std::size_t networks = 0, subnets = 0, vms = 0;
  std::array<std::size_t, kChangeKinds> by_kind{};
  // VM subnets about which one side does not know enough. It can't be said whether they land
  // elsewhere, are new or are gone.
  std::vector<SubnetMove> unknown;
  bool partial = false;  // errors hide a part of what there is to compare

  // Whether there is something that could not be compared.
  [[nodiscard]] bool is_partial() const { return partial || !unknown.empty(); }
};

}  // namespace asrmap::change
