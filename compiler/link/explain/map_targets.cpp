// SPDX-License-Identifier: MIT
// Why a `map` does not lead where it should: its target, and the subnets there.
#include <algorithm>

#include "diag/wording.h"
#include "ir/vnet.h"
#include "link/explain/map_explainer.h"

namespace asrmap::link {
namespace {

constexpr std::size_t kMostNames = 6;

std::string place_of(const ExportedVnet& vnet) {
  if (!vnet.resource_group.written()) return ticked(vnet.name);
  return ticked(fmt::format("{}/{}", vnet.resource_group.view(), vnet.name.view()));
}

std::string known_vnets(const UnknownVnet& slip) {
  if (slip.known.empty()) return "declare it with `vnet`";
  return fmt::format("{} {}", slip.knows_exported ? "declarations and inventories have" : "the project declares",
                     ticked_list_of(slip.known, slip.known_count));
}

}  // namespace

void MapExplainer::operator()(const MisplacedWildCard& slip) {
  if (slip.in_target)
    reporter_
        .report(rule_name::invalid_value, slip.segment.span(), "the target {} holds a wild card", ticked(slip.segment))
        .help("a mapping has one target; `*` and `?` stand only in the source");
  else
    reporter_.report(rule_name::invalid_value, slip.segment.span(), "{} holds a wild card", ticked(slip.segment))
        .help("wild cards stand only in the last part of a path");
}

void MapExplainer::operator()(const MisspeltNone& slip) {
  reporter_.report(rule_name::unknown_reference, slip.target.span(), "no vnet {} is declared", ticked(slip.target))
      .help("did you mean the keyword `none`?")
      .fix("Write `none`", slip.target.span(), "none");
}

void MapExplainer::operator()(const SubnetAsTarget& slip) {
  reporter_
      .report(rule_name::unknown_reference, slip.subnet.span(), "{} is a vnet, and a mapping's target is a whole vnet",
              ticked(slip.label))
      .label(model_.vnets[slip.vnet].label.span(), "declared here")
      .help("leave out {}; each VM subnet lands by its name", ticked("/" + std::string(slip.subnet.view())));
}

void MapExplainer::operator()(const AmbiguousVnet& slip) {
  Finding finding = reporter_.report(rule_name::ambiguous_reference, slip.name.span(), "the inventory has {} VNets {}",
                                     slip.count, ticked(slip.name));
  for (const ExportedVnet* each : slip.first) finding.label(each->name.span(), "in {}", place_of(*each));
  finding.help("declare the one that is meant with `vnet`, with its `resource_group` or `id`, and map to its label");
}

void MapExplainer::operator()(const UnknownVnet& slip) {
  const Text& name = slip.name;
  Finding finding =
      reporter_.report(rule_name::unknown_reference, name.span(), "no vnet {} is declared{}", ticked(name), times());
  mark_others(finding);
  if (const Text undeployed = linking_.exports.undeployed_vnet(name.view()); undeployed.written()) {
    finding.label(undeployed.span(), "its condition is false")
        .help("its condition in the template is false; name an export of what is deployed, or declare it with `vnet`");
  } else if (const auto help = elsewhere_.help(Elsewhere::Kind::vnet, name)) {
    finding.help("{}", *help);
  } else if (slip.is_server) {
    finding.help("{} is a VMM server; its VM networks are written `{}/network`", ticked(name), name.view());
  } else if (slip.of_name) {
    finding.help("a vnet is referred to by its label: {}", ticked(model_.vnets[*slip.of_name].label));
  } else if (slip.of_subnet) {
    const std::string label = ticked(model_.vnets[*slip.of_subnet].label);
    finding.help("{} is a subnet of {}; map to {}, and each VM subnet lands by its name", ticked(name), label, label);
  } else if (const Text& computed = linking_.exports.computed_vnet(); computed.written() && !slip.near) {
    finding.label(computed.span(), "perhaps this one")
        .help("a template computes a VNet's name by {}; name an export of what is deployed, or declare it with `vnet`",
              ticked(computed));
  } else {
    suggest(linking_, finding, name, slip.near, known_vnets(slip), true);
    mend_others(finding, slip.near);
  }
}

void MapExplainer::operator()(const LandWithoutVnet& slip) {
  reporter_
      .report(rule_name::invalid_value, slip.from.span(), "a map to {} has no landing subnet",
              slip.to_network ? "a VM network" : "`none`")
      .help("delete the `land` line");
}

void MapExplainer::operator()(const UnknownLanding& slip) {
  const Vnet& vnet = model_.vnets[slip.vnet];
  const auto subnets = model_.vnet_subnets[vnet.subnets];
  std::vector<std::string_view> names;
  for (const VnetSubnet& each : subnets.first(std::min(subnets.size(), kMostNames))) names.push_back(each.name.view());
  suggest(linking_,
          reporter_.report(rule_name::unknown_reference, slip.subnet.span(), "vnet {} has no subnet {}",
                           ticked(vnet.label), ticked(slip.subnet)),
          slip.subnet, slip.near, fmt::format("it has {}", ticked_list_of(names, subnets.size())), false);
}

}  // namespace asrmap::link
