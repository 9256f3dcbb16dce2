// SPDX-License-Identifier: MIT
// Changes in words: what happens, and what that means for replicas.
#include <fmt/format.h>

#include <string>
#include <utility>

#include "diag/wording.h"
#include "ir/azure_id.h"
#include "ir/mapping_path.h"
#include "show/diff.h"
#include "show/standing_row.h"

namespace asrmap {
namespace {

std::string network_path(const Standing& standing) { return ticked(path_of(standing.model(), standing.network)); }
// With the server's own name: one of the same label may be another server.
std::string whole_path(const Standing& standing) {
  const Server& server = standing.model().servers[standing.source().server];
  const std::string path = network_path(standing);
  return server.name.view() == server.label.view() ? path : fmt::format("{} of {}", path, ticked(server.name));
}
std::string target(const Standing& standing) { return ticked(name_of(standing.model(), standing.target())); }

std::string vm_subnet(const Standing& standing) {
  const std::string path = network_path(standing);
  if (!standing.subnet) return path;
  return fmt::format("{} of {}", ticked(standing.subnet_name()), path);
}

using Both = std::pair<std::string, std::string>;

// What the two targets are called, by labels if these tell them apart.
Both targets(const Standing& before, const Standing& after) {
  Both names{target(before), target(after)};
  const auto a = before.target().vnet(), b = after.target().vnet();
  if (names.first != names.second || !a || !b) return names;
  const Vnet &old = before.model().vnets[*a], &now = after.model().vnets[*b];
  names = {ticked(old.name), ticked(now.name)};
  if (!equal_without_case(old.name.view(), now.name.view())) return names;
  return {ticked(vnet_id(old).value_or(std::string(old.name.view()))),
          ticked(vnet_id(now).value_or(std::string(now.name.view())))};
}

// The VNet that it is mapped to; one without a word if it is not.
Vnet vnet_of(const Standing& standing) {
  const auto vnet = standing.target().vnet();
  return vnet ? standing.model().vnets[*vnet] : Vnet();
}

// "resource group `a` instead of `b`": where the VNet is and was.
std::string homes(const Vnet& before, const Vnet& after) {
  std::string text;
  const auto add = [&](std::string_view what, const Text& old, const Text& now) {
    if (!equal_without_case(old.view(), now.view()))
      text += fmt::format("{}{} {} instead of {}", text.empty() ? "" : ", ", what, ticked(now), ticked(old));
  };
  add("resource group", before.resource_group, after.resource_group);
  add("subscription", before.subscription, after.subscription);
  return text.empty() ? "another deployment model" : text;
}

// The subnet that it lands in.
std::string landed(const Standing& standing) {
  const Model& model = standing.model();
  const Landing& landing = standing.landing;
  const auto name = [&](VnetSubnetId id) { return ticked(model.vnet_subnets[id].name); };
  if (!has_candidates(landing.reason)) return "no subnet";
  if (landing.determined()) return name(landing.landed);
  return fmt::format("{} or {}", name(landing.landed), name(landing.alphabetical));
}

// "; no `web` there", if that is why it lands where it does.
std::string because(const Standing& standing) {
  const LandingReason reason = standing.landing.reason;
  if (reason == LandingReason::name_match || !has_candidates(reason)) return {};
  std::string text;
  if (standing.subnet) text = fmt::format("; no {} there", ticked(standing.subnet_name()));
  if (reason == LandingReason::ambiguous_first_subnet) text += "; which of the two is not determined";
  return text;
}

// What one side does not know of.
std::string_view missing(const Standing& standing) {
  return knows_vnet(row_of(standing)) ? "VM subnets of the VM network" : "subnets of the VNet";
}

std::string landing_message(const Change& change) {
  const Standing& now = change.standing();
  if (!now.is_known())
    return fmt::format("VM subnet {} is {} in {} is not known: not all {} are", vm_subnet(now),
                       change.after() ? "new; where it lands" : "gone; where it landed", target(now), missing(now));
  if (!change.before())
    return fmt::format("VM subnet {} is new, and lands in {} of {}{}", vm_subnet(now), landed(now), target(now),
                       because(now));
  if (!change.after())
    return fmt::format("VM subnet {} is gone; it landed in {} of {}", vm_subnet(now), landed(now), target(now));
  const Standing& old = change.sides.earlier();
  std::string was;
  if (old.subnet && now.subnet && old.subnet_name().view() != now.subnet_name().view())
    was = fmt::format(" (it was {})", ticked(old.subnet_name()));
  return fmt::format("{}{} lands in {} of {} instead of {}{}", vm_subnet(now), was, landed(now), target(now),
                     landed(old), because(now));
}

std::string ranges(const Model& model, Range prefixes) {
  return prefixes.count == 0 ? "no range" : prefix_list(model, prefixes, ", ", 4);
}

std::string range_message(const Change& change) {
  const Standing &old = change.sides.earlier(), &now = change.standing();
  std::string text;
  if (change.range_of_source)
    text = fmt::format("{} has {} instead of {}", vm_subnet(now),
                       ranges(now.model(), now.ranges()), ranges(old.model(), old.ranges()));
  if (!change.range_of_target || !old.landing.determined() || !now.landing.determined()) return text;
  const VnetSubnet &from = old.model().vnet_subnets[old.landing.landed],
                   &to = now.model().vnet_subnets[now.landing.landed];
  return fmt::format("{}{}{} of {}, where {} lands, has {} instead of {}", text, text.empty() ? "" : "; ",
                     ticked(to.name), target(now), vm_subnet(now), ranges(now.model(), to.prefixes),
                     ranges(old.model(), from.prefixes));
}

std::string removed_message(const Change& change) {
  const Standing& old = change.sides.earlier();
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

std::string message_of(const Change& change) {
  const Standing& now = change.standing();
  switch (change.kind) {
    case ChangeKind::vault_changed:
      return fmt::format("the mappings go to vault {} instead of {}, where those that are deployed stay",
                         ticked(vault_of(now.model()).name), ticked(vault_of(change.sides.earlier().model()).name));
    case ChangeKind::vnet_moved: {
      const Vnet from = vnet_of(change.sides.earlier()), to = vnet_of(now);
      return fmt::format("{}, which {} is mapped to, is in {}: a VNet must not be moved while Site Recovery uses it",
                         target(now), network_path(now), homes(from, to));
    }
    case ChangeKind::mapping_removed: return removed_message(change);
    case ChangeKind::target_changed: {
      const Both both = targets(change.sides.earlier(), now);
      return fmt::format("{} is mapped to {} instead of {}: all of its VMs are reconnected", network_path(now),
                         both.second, both.first);
    }
    case ChangeKind::landing_changed: return landing_message(change);
    case ChangeKind::range_changed: return range_message(change);
    case ChangeKind::mapping_renamed:
      return fmt::format("the mapping of {} to {} is called {} instead of {}: only Terraform takes the old one away",
                         network_path(now), target(now), ticked(name_of_mapping(now)),
                         ticked(name_of_mapping(change.sides.earlier())));
    case ChangeKind::mapping_added:
      return fmt::format("{} is mapped to {}", network_path(now), target(now));
    case ChangeKind::network_removed: return fmt::format("VM network {} is gone from the files", whole_path(now));
    case ChangeKind::network_added: return fmt::format("VM network {} is new", whole_path(now));
  }
  return "";
}

std::string doubt_of(const SubnetMove& move) {
  const Standing& standing = move.sides.standing();
  if (move.may_be_hidden)
    return fmt::format("whether VM subnet {} is {} is not known: an error on the {} side may hide it",
                       vm_subnet(standing), move.sides.after() ? "new" : "gone", move.sides.after() ? "old" : "new");
  const Standing& old = move.sides.earlier();
  const std::string_view side = old.is_known()        ? "the new side does not know"
                                : standing.is_known() ? "the old side does not know"
                                                      : "neither side knows";
  return fmt::format("whether {} lands in {} as before is not known: {} all {}", vm_subnet(standing), target(standing),
                     side, missing(standing.is_known() ? old : standing));
}

std::string touched_text(const Changes& changes) {
  std::string text = counted(changes.networks, "VM network");
  if (changes.subnets != 0) text += ", " + counted(changes.subnets, "VM subnet");
  if (changes.vms != 0) text += ", " + counted(changes.vms, "VM");
  return text;
}

std::string summary_text(const Changes& changes) {
  if (changes.all.empty()) return changes.is_partial() ? "no changes in what could be compared" : "no changes";
  std::string kinds;
  for (std::size_t i = 0; i < kChangeKinds; ++i)
    if (changes.by_kind[i] != 0)
      kinds += fmt::format("{}{} {}", kinds.empty() ? "" : ", ", changes.by_kind[i], to_string(static_cast<ChangeKind>(i)));
  return fmt::format("{} to {} ({})", counted(changes.all.size(), "change"), touched_text(changes), kinds);
}

}  // namespace asrmap
