// SPDX-License-Identifier: MIT
// Puts changes into words: what happens, and what that means for replicas.
#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "diag/wording.h"
#include "ir/azure_id.h"
#include "ir/ids.h"
#include "ir/mapping.h"
#include "ir/mapping_path.h"
#include "ir/model.h"
#include "ir/network.h"
#include "ir/prefix.h"
#include "ir/server.h"
#include "ir/vault.h"
#include "ir/vnet.h"
#include "show/diff.h"
#include "show/source_state.h"
#include "source/text.h"
#include "text/ascii.h"

namespace asrmap::show {
namespace {

std::string network_path(const change::SourceState& state) { return ticked(path_of(state.model(), state.network)); }
// Adds the server's own name, because another server may have the same label.
std::string whole_path(const change::SourceState& state) {
  const Server& server = state.model().servers[state.source().server];
  const std::string path = network_path(state);
  return server.name.view() == server.label.view() ? path : fmt::format("{} of {}", path, ticked(server.name));
}
std::string target(const change::SourceState& state) { return ticked(name_of(state.model(), state.target())); }

std::string vm_subnet(const change::SourceState& state) {
  std::string path = network_path(state);
  if (!state.subnet) return path;
  return fmt::format("{} of {}", ticked(state.subnet_name()), path);
}

// The VM subnet, by its name on a side that has one.
std::string vm_subnet(const change::Sides& sides) { return vm_subnet(named_part(sides)); }

// Appends "resource group `a` instead of `b`" if both sides know it and differ.
void append_difference(std::string& text, std::string_view what, const Text& old, const Text& now) {
  if (!old.written() || !now.written() || equal_without_case(old.view(), now.view())) return;
  text += fmt::format("{}{} {} instead of {}", text.empty() ? "" : ", ", what, ticked(now), ticked(old));
}

// How the place of a vault or VNet differs; empty if it does not.
template <typename Resource>
std::string homes(const Resource& before, const Resource& after) {
  std::string text;
  append_difference(text, "resource group", before.resource_group, after.resource_group);
  append_difference(text, "subscription", before.subscription, after.subscription);
  return text;
}

std::string homes_of_vnet(const change::SourceState& before, const change::SourceState& after) {
  const Vnet &old = before.model().vnets[*before.target().vnet()], &now = after.model().vnets[*after.target().vnet()];
  const std::string text = homes(old, now);
  return text.empty() ? "another deployment model" : text;
}

// "vault `a` instead of `b`, in resource group `x` instead of `y`".
std::string vaults(const Vault& before, const Vault& after) {
  std::string text;
  append_difference(text, "vault", before.name, after.name);
  const std::string home = homes(before, after);
  if (home.empty()) return text;
  return text.empty() ? fmt::format("vault {} in {}", ticked(after.name), home) : fmt::format("{}, in {}", text, home);
}

// The differences between two VM networks of the same path.
std::string registrations(const Model& before, const Network& old, const Model& after, const Network& now) {
  const Server &was = before.servers[old.server], &is = after.servers[now.server];
  std::string text;
  append_difference(text, "server", was.name, is.name);
  append_difference(text, "fabric", was.fabric, is.fabric);
  append_difference(text, "id", old.id, now.id);
  append_difference(text, "logical network", old.logical_network, now.logical_network);
  return text;
}

// "`a` instead of `b`": the two targets, by their labels if these differ.
std::string targets(const change::SourceState& before, const change::SourceState& after) {
  const std::string was = target(before), is = target(after);
  if (was != is) return fmt::format("{} instead of {}", is, was);
  if (const auto a = before.target().vnet(), b = after.target().vnet(); a && b) {
    const Text &old = before.model().vnets[*a].name, &now = after.model().vnets[*b].name;
    if (!equal_without_case(old.view(), now.view())) return fmt::format("{} instead of {}", ticked(now), ticked(old));
    return fmt::format("{} in {}", is, homes_of_vnet(before, after));
  }
  const auto a = before.target().network(), b = after.target().network();
  const std::string text =
      !a || !b ? ""
               : registrations(before.model(), before.model().networks[*a], after.model(), after.model().networks[*b]);
  return text.empty() ? fmt::format("another {}", is) : fmt::format("{} with {}", is, text);
}

// The subnet that it lands in.
std::string landed(const change::SourceState& state) {
  const Model& model = state.model();
  const Landing& landing = state.landing;
  const auto name = [&](VnetSubnetId id) { return ticked(model.vnet_subnets[id].name); };
  if (!has_candidates(landing.reason)) return "no subnet";
  if (landing.determined()) return name(landing.landed);
  return fmt::format("{} or {}", name(landing.landed), name(landing.alphabetical));
}

// "; no `web` there", if that is why it lands where it does.
std::string because(const change::SourceState& state) {
  const LandingReason reason = state.landing.reason;
  if (reason == LandingReason::name_match || !has_candidates(reason)) return {};
  std::string text;
  if (state.subnet) text = fmt::format("; no {} there", ticked(state.subnet_name()));
  if (reason == LandingReason::ambiguous_first_subnet) text += "; which of the two is not determined";
  return text;
}

// What this side does not know completely.
std::string_view missing(const change::SourceState& state) {
  return knows_vnet(row_of(state)) ? "VM subnets of the VM network" : "subnets of the VNet";
}

std::string landing_message(const change::Change& change) {
  const change::SourceState& now = change.latest();
  if (!now.is_known())
    return fmt::format("VM subnet {} is {} in {} is not known: not all {} are", vm_subnet(now),
                       change.after() ? "new; where it lands" : "gone; where it landed", target(now), missing(now));
  if (!change.before())
    return fmt::format("VM subnet {} is new, and lands in {} of {}{}", vm_subnet(now), landed(now), target(now),
                       because(now));
  if (!change.after())
    return fmt::format("VM subnet {} is gone; it landed in {} of {}", vm_subnet(now), landed(now), target(now));
  const change::SourceState& old = change.sides.earliest();
  std::string was;
  if (old.subnet && now.subnet && old.subnet_name().view() != now.subnet_name().view())
    was = fmt::format(" (it was {})", ticked(old.subnet_name()));
  return fmt::format("{}{} lands in {} of {} instead of {}{}", vm_subnet(change.sides), was, landed(now), target(now),
                     landed(old), because(now));
}

// "10.1.0.0/24 instead of 10.2.0.0/24". If there are many ranges, those that only one side has
// come first, so that they are not cut off.
std::string ranges(const Model& before, Range old, const Model& after, Range now) {
  constexpr std::size_t kMost = 4;
  const auto texts_of = [](const Model& model, Range prefixes) {
    std::vector<std::string> texts;
    for (const PlacedPrefix& placed : model.prefixes[prefixes]) texts.push_back(to_string(placed.prefix));
    return texts;
  };
  std::vector<std::string> was = texts_of(before, old), is = texts_of(after, now);
  const std::set<std::string> known_before(was.begin(), was.end()), known_after(is.begin(), is.end());
  const auto listed = [kMost](std::vector<std::string>& texts, const std::set<std::string>& others) {
    if (texts.empty()) return std::string("no range");
    if (texts.size() > kMost)
      std::stable_partition(texts.begin(), texts.end(),
                            [&](const std::string& text) { return !others.contains(text); });
    const std::size_t shown = std::min(texts.size(), kMost);
    std::string list =
        fmt::format("{}", fmt::join(texts.begin(), texts.begin() + static_cast<std::ptrdiff_t>(shown), ", "));
    return shown == texts.size() ? list : fmt::format("{}, +{}", list, texts.size() - shown);
  };
  const std::string text = listed(is, known_before);
  return fmt::format("{} instead of {}", text, listed(was, known_after));
}

std::string range_message(const change::Change& change) {
  const change::SourceState &old = change.sides.earliest(), &now = change.latest();
  std::string text;
  if (change.range_of_source)
    text = fmt::format("{} has {}", vm_subnet(now), ranges(old.model(), old.ranges(), now.model(), now.ranges()));
  if (!change.range_of_target || !old.landing.determined() || !now.landing.determined()) return text;
  const VnetSubnet &from = old.model().vnet_subnets[old.landing.landed],
                   &to = now.model().vnet_subnets[now.landing.landed];
  return fmt::format("{}{}{} of {}, where {} lands, has {}", text, text.empty() ? "" : "; ", ticked(to.name),
                     target(now), vm_subnet(change.sides),
                     ranges(old.model(), from.prefixes, now.model(), to.prefixes));
}

std::string removed_message(const change::Change& change) {
  const change::SourceState& old = change.sides.earliest();
  std::string text =
      fmt::format("{} is no longer mapped to {}: its replicas lose their network", network_path(old), target(old));
  const auto& after = change.after();
  if (!after) return text + "; the VM network is gone too";
  for (const Mapping& mapping : after->model().mappings_of(after->network)) {
    const Text& reason = after->model().statements[mapping.statement].reason;
    if (mapping.target.kind == Endpoint::Kind::none && !reason.empty())
      return fmt::format("{}; it is left out: {}", text, ticked(reason));
  }
  return text;
}

}  // namespace

std::string message_of(const change::Change& change) {
  const change::SourceState& now = change.latest();
  switch (change.kind) {
    case change::ChangeKind::vault_changed:
      return fmt::format("the mappings go to {}, where those that are deployed stay",
                         vaults(vault_of(change.sides.earliest().model()), vault_of(now.model())));
    case change::ChangeKind::vnet_moved:
      return fmt::format("{}, which {} is mapped to, is in {}: a VNet must not be moved while Site Recovery uses it",
                         target(now), network_path(now), homes_of_vnet(change.sides.earliest(), now));
    case change::ChangeKind::mapping_removed: return removed_message(change);
    case change::ChangeKind::target_changed:
      return fmt::format("{} is mapped to {}: all of its VMs are reconnected", network_path(now),
                         targets(change.sides.earliest(), now));
    case change::ChangeKind::landing_changed: return landing_message(change);
    case change::ChangeKind::range_changed: return range_message(change);
    case change::ChangeKind::mapping_renamed:
      return fmt::format("the mapping of {} to {} is called {} instead of {}: only Terraform takes the old one away",
                         network_path(now), target(now), ticked(name_of_mapping(now)),
                         ticked(name_of_mapping(change.sides.earliest())));
    case change::ChangeKind::mapping_added: return fmt::format("{} is mapped to {}", network_path(now), target(now));
    case change::ChangeKind::network_removed:
      return fmt::format("VM network {} is gone from the files", whole_path(now));
    case change::ChangeKind::network_added: return fmt::format("VM network {} is new", whole_path(now));
  }
  return "";
}

std::string doubt_of(const change::SubnetMove& move) {
  const change::SourceState& state = move.sides.latest();
  if (move.may_be_hidden)
    return fmt::format("whether VM subnet {} is {} is not known: an error on the {} side may hide it",
                       vm_subnet(move.sides), move.sides.after() ? "new" : "gone", move.sides.after() ? "old" : "new");
  const change::SourceState& old = move.sides.earliest();
  const std::string_view side = old.is_known()     ? "the new side does not know"
                                : state.is_known() ? "the old side does not know"
                                                   : "neither side knows";
  return fmt::format("whether {} lands in {} as before is not known: {} all {}", vm_subnet(move.sides), target(state),
                     side, missing(state.is_known() ? old : state));
}

std::string touched_text(const change::Changes& changes) {
  std::string text = counted(changes.networks, "VM network");
  if (changes.subnets != 0) text += ", " + counted(changes.subnets, "VM subnet");
  if (changes.vms != 0) text += ", " + counted(changes.vms, "VM");
  return text;
}

std::string summary_text(const change::Changes& changes) {
  if (changes.all.empty()) return changes.is_partial() ? "no changes in what could be compared" : "no changes";
  std::string kinds;
  for (std::size_t i = 0; i < change::kChangeKinds; ++i)
    if (changes.by_kind[i] != 0)
      kinds += fmt::format("{}{} {}", kinds.empty() ? "" : ", ", changes.by_kind[i],
                           to_string(static_cast<change::ChangeKind>(i)));
  return fmt::format("{} to {} ({})", counted(changes.all.size(), "change"), touched_text(changes), kinds);
}

}  // namespace asrmap::show
