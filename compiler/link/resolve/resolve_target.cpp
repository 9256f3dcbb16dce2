// SPDX-License-Identifier: MIT
// Resolves the target of a `map`.
#include <algorithm>

#include "ir/azure_id.h"
#include "ir/vnet.h"
#include "link/resolve/resolver.h"
#include "text/ascii.h"
#include "text/nearest.h"
#include "text/pattern.h"

namespace asrmap::link {

bool Resolver::means_none(const Text& target, bool has_reason) const {
  const std::string name = lower(target.view());
  const bool is_near = name == "none" || name == "null" || (has_reason && nearest(name, {"none"}));
  if (!is_near || target.view() == "none" || model_.silence.hides(AboutProject::vnet_names)) return false;
  return !names_.vnet_of_label(target.view()) && linking_.exports.vnets_named(target.view()).empty();
}

Resolved<Resolver::Target> Resolver::target(std::span<const Text> path, Span at) {
  for (const Text& segment : path)
    if (has_wild_card(segment.view()))
      return {.slip = MisplacedWildCard{segment, true}, .presumed = fits(path.back().view())};
  if (path.size() == 1) return vnet(path[0]);
  if (auto other = other_path(path, at))
    return {.slip = std::move(other->slip), .presumed = std::move(other->presumed)};
  if (const auto id = names_.vnet_of_label(path[0].view()); id && !names_.server_of_label(path[0].view()))
    return {.slip = SubnetAsTarget{*id, path[0], path[1]}};
  Resolved<NetworkId> of_server = network(path);
  return {.found = of_server.found ? std::optional<Target>(*of_server.found) : std::nullopt,
          .slip = std::move(of_server.slip),
          .presumed = std::move(of_server.presumed)};
}

Resolved<Resolver::Target> Resolver::vnet(const Text& name) {
  if (const auto declared = names_.vnet_of_label(name.view())) return {.found = *declared};
  // A name in another case is only suggested. A VNet that a vnet declares can be named only by the
  // vnet's label.
  const std::vector<VnetExport*>& exported = linking_.exports.untaken_vnets(name.view());
  if (exported.size() == 1) return {.found = exported[0]};
  if (exported.size() > 1) {
    AmbiguousVnet slip{name, {}, exported.size()};
    for (const VnetExport* each : std::span(exported).first(std::min(exported.size(), kMostKept)))
      slip.first.push_back(each->vnet);
    return {.slip = std::move(slip)};
  }
  if (looks_like_arm_id(name.view())) return id_as_target(name);
  if (model_.silence.hides(AboutProject::vnet_names)) {
    linking_.misses_vnets = true;
    return {};
  }
  return {.slip = unknown_vnet(name)};
}

// An id is found out before it counts that a file could not be read: it is no label in any file.
Resolved<Resolver::Target> Resolver::id_as_target(const Text& id) {
  const VnetIdResult result = parse_vnet_id(id.view());
  IdAsTarget slip{.id = id, .label = {}};
  const VnetIdParts& parts = result.parts;
  const auto is_it = [&](const Text& name, const Text& resource_group, const Text& subscription) {
    const auto same = [](const Text& known, std::string_view part) {
      return !known.written() || equal_without_case(known.view(), part);
    };
    return equal_without_case(name.view(), parts.name) && same(resource_group, parts.resource_group) &&
           same(subscription, parts.subscription);
  };
  const std::vector<VnetExport>& exported = linking_.exports.vnets();
  const bool has_name = result.kind == VnetIdResult::Kind::vnet || result.kind == VnetIdResult::Kind::subnet;
  if (!has_name || !linking_.suggestions.affords(model_.vnets.size() + exported.size())) return {.slip = slip};
  for (const Vnet& vnet : model_.vnets)
    if (slip.label.empty() && is_it(vnet.name, vnet.resource_group, vnet.subscription)) {
      slip.label = vnet.label.view();
      slip.declared = vnet.label.span();
    }
  for (const VnetExport& each : exported)
    if (slip.label.empty() && is_it(each.vnet->name, each.vnet->resource_group, each.vnet->subscription) &&
        linking_.exports.untaken_vnets(each.vnet->name.view()).size() == 1) {
      slip.label = each.vnet->name.view();
      slip.declared = each.vnet->name.span();
    }
  return {.slip = slip};
}

UnknownVnet Resolver::unknown_vnet(const Text& name) {
  UnknownVnet unknown{.name = name};
  unknown.is_server = names_.server_of_label(name.view()).has_value();
  if (const auto named = names_.vnet_of_name(name.view());
      named && !equal_without_case(model_.vnets[*named].label.view(), name.view()))
    unknown.of_name = named;
  unknown.of_subnet = names_.vnet_of_subnet(name.view());
  if (unknown.is_server || unknown.of_name || unknown.of_subnet) return unknown;
  const std::vector<VnetExport>& exported = linking_.exports.vnets();
  for (const Vnet& vnet : model_.vnets) {
    if (unknown.known.size() == kMostKept) break;
    unknown.known.push_back(vnet.label.view());
  }
  unknown.known_count = model_.vnets.size();
  if (!linking_.suggestions.affords_nearest(name.view(), model_.vnets.size() + exported.size())) return unknown;
  std::vector<std::string_view> labels;
  for (const Vnet& vnet : model_.vnets) labels.push_back(vnet.label.view());
  for (const VnetExport& each : exported)
    if (!each.taken) labels.push_back(each.vnet->name.view());
  unknown.near = nearest(name.view(), labels);
  unknown.known_count = labels.size();
  unknown.knows_exported = labels.size() > model_.vnets.size();
  labels.resize(std::min(labels.size(), kMostKept));
  unknown.known = std::move(labels);
  return unknown;
}

}  // namespace asrmap::link
