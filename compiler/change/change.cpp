// SPDX-License-Identifier: MIT
#include "change/change.h"

#include "ir/mapping.h"
#include "ir/model.h"
#include "ir/network.h"

namespace asrmap::change {

std::string_view to_string(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::vault_changed: return "vault-changed";
    case ChangeKind::vnet_moved: return "vnet-moved";
    case ChangeKind::mapping_removed: return "mapping-removed";
    case ChangeKind::target_changed: return "target-changed";
    case ChangeKind::landing_changed: return "landing-changed";
    case ChangeKind::range_changed: return "range-changed";
    case ChangeKind::mapping_renamed: return "mapping-renamed";
    case ChangeKind::mapping_added: return "mapping-added";
    case ChangeKind::network_removed: return "network-removed";
    case ChangeKind::network_added: return "network-added";
  }
  return "";
}

const Network& SourceState::source() const { return model().networks[network]; }

bool SourceState::hides_subnets() const { return model().silence.hides(network, AboutRow::contents); }

Endpoint SourceState::target() const { return mapping ? model().mappings[*mapping].target : Endpoint(); }

Text SourceState::subnet_name() const { return subnet ? model().vm_subnets[*subnet].name : Text(); }

Range SourceState::ranges() const { return subnet ? model().vm_subnets[*subnet].prefixes : Range(); }

Severity severity_of(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::vault_changed:
    case ChangeKind::vnet_moved: return Severity::error;
    case ChangeKind::mapping_removed:
    case ChangeKind::target_changed:
    case ChangeKind::landing_changed:
    case ChangeKind::range_changed:
    case ChangeKind::mapping_renamed: return Severity::warning;
    case ChangeKind::mapping_added:
    case ChangeKind::network_removed:
    case ChangeKind::network_added: return Severity::info;
  }
  return Severity::info;
}

Severity severity_of(const Change& change) {
  // A VM subnet that is new or gone moves no VM.
  if (change.kind == ChangeKind::landing_changed && !(change.before() && change.after())) return Severity::info;
  return severity_of(change.kind);
}

bool recreates(const Change& change) {
  const auto to_vnet = [](const std::optional<SourceState>& state) { return state && state->target().vnet(); };
  switch (change.kind) {
    case ChangeKind::vault_changed:
    case ChangeKind::mapping_renamed: return true;
    case ChangeKind::vnet_moved:
    case ChangeKind::target_changed: return to_vnet(change.before()) || to_vnet(change.after());
    default: return false;
  }
}

}  // namespace asrmap::change
