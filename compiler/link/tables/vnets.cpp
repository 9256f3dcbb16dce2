// SPDX-License-Identifier: MIT
// Declared vnets and their subnets.
#include <string>
#include <unordered_map>

#include "ir/azure_id.h"
#include "ir/vnet.h"
#include "link/tables/declare.h"
#include "link/tables/rows.h"
#include "link/tables/tables.h"
#include "text/ascii.h"

namespace asrmap::link {
namespace {

// An `id` gives the parts of a vnet. If a part is also written, both must agree.
void take_id_parts(Linking& linking, VnetId vnet_id, Vnet& vnet) {
  if (!vnet.id.written()) return;
  const Text id = vnet.id;
  const VnetIdResult result = parse_vnet_id(id.view());
  SlipList<IdSlip>& slips = linking.slips.ids;
  const auto hide = [&] {
    linking.model.silence.hide(vnet_id, AboutRow::name);
    linking.model.silence.hide(vnet_id, AboutRow::home);
  };
  switch (result.kind) {
    case VnetIdResult::Kind::vnet: break;
    case VnetIdResult::Kind::subnet: slips.push_back({IdSlip::Kind::of_subnet, id, result.vnet_id}); break;
    case VnetIdResult::Kind::other_type:
    case VnetIdResult::Kind::malformed: {
      const bool malformed = result.kind == VnetIdResult::Kind::malformed;
      slips.push_back({malformed ? IdSlip::Kind::malformed : IdSlip::Kind::of_other_type, id, result.type});
      vnet.id = {};
      hide();
      return;
    }
  }
  const auto take = [&](Text& part, std::string_view from_id, IdSlip::Part which) {
    if (part.written() && !equal_without_case(part.view(), from_id)) {
      slips.push_back({IdSlip::Kind::other_part, id, from_id, which, part});
      part = {};
      hide();
    }
    if (!part.written()) part = part_of(id, from_id);
  };
  take(vnet.subscription, result.parts.subscription, IdSlip::Part::subscription);
  take(vnet.resource_group, result.parts.resource_group, IdSlip::Part::resource_group);
  take(vnet.name, result.parts.name, IdSlip::Part::name);
  if (result.parts.classic) vnet.deployment_model = DeploymentModel::classic;
}

struct OwnRow {
  Vnet row;
  bool has_address_space;  // whether right or wrong
};

// The row from the block alone, without its subnets.
OwnRow row_of(Linking& linking, const Document& document, const VnetElement& element, VnetId id) {
  Silence& silence = linking.model.silence;
  const Properties own(document, element.properties, elements::vnet, element.label.span(), element.broken,
                       linking.slips.properties, {{"subnets", element.subnets.count != 0}});
  Vnet row{.label = element.label,
           .name = own.word("name"),
           .subscription = own.word("subscription"),
           .resource_group = own.word("resource_group"),
           .location = own.word("location"),
           .id = own.word("id"),
           .state = {},
           .namesake = {},
           .address_space = add_prefixes(linking, own.words("address_space")),
           .subnets = {},
           .allow = add_allowances(linking, own.words("allow"))};
  if (element.broken || own.unread("subnets") || may_be_elsewhere(document, element.subnets))
    silence.hide(id, AboutRow::contents);
  const bool is_id_unread = own.unread("id");
  if (is_id_unread || own.unread("name")) silence.hide(id, AboutRow::name);
  if (is_id_unread || own.unread("subscription") || own.unread("resource_group") || own.unread("deployment_model"))
    silence.hide(id, AboutRow::home);
  if (own.choice("deployment_model") == 1) row.deployment_model = DeploymentModel::classic;
  take_id_parts(linking, id, row);
  return {row, !own.words("address_space").empty()};
}

// `broken`: there is an error in the vnet's block. `twin`: the export of the vnet; null if there is
// none.
Range declare_subnets(Linking& linking, const Document& document, Range range, VnetId vnet, bool broken,
                      const VnetExport* twin) {
  Model& model = linking.model;
  if (range.count == 0 && !broken && twin != nullptr) return add_exported_subnets(linking, *twin, vnet);
  std::unordered_map<std::string, const ExportedVnetSubnet*> exported;
  if (twin != nullptr)
    for (const ExportedVnetSubnet& each : twin->subnets()) exported.try_emplace(lower(each.name.view()), &each);
  const std::uint32_t begin = model.vnet_subnets.size();
  SeenNames seen(SeenNames::Case::ignored);
  for (const SubnetElement& element : std::span(document.subnets).subspan(range.first, range.count)) {
    const Properties own = subnet_properties(linking, document, element, elements::vnet_subnet, broken);
    const auto prefixes = std::span(document.prefixes).subspan(element.prefixes.first, element.prefixes.count);
    VnetSubnet row{.vnet = vnet,
                   .name = element.name,
                   .prefixes = add_prefixes(linking, prefixes),
                   .delegation = own.word("delegation"),
                   .state = {},
                   .allow = add_allowances(linking, own.words("allow")),
                   .used = own.count("used").value_or(0)};
    const bool is_half_read = element.broken || row.prefixes.count != element.prefixes.count || hides_ranges(own);
    // Azure has no subnet without a name, so it is not known in which subnet VMs land in its place.
    if (!row.name.written() || row.name.empty()) model.silence.hide(vnet, AboutRow::contents);
    if (!row.name.written()) continue;
    if (!exported.empty())
      if (const auto same = exported.find(lower(row.name.view())); same != exported.end())
        complete_subnet(linking, row, {element.prefixes.count != 0, own.count("used").has_value()}, *twin,
                        *same->second);
    const VnetSubnetId id = model.vnet_subnets.push_back(row);
    if (is_half_read) model.silence.hide(id, AboutRow::ranges);
    if (!has_no_wild_card(linking, row.name, NameSlip::Of::vnet_subnet)) continue;
    if (const auto first = seen.add(row.name)) linking.slips.subnets.push_back({row.name, *first, true});
  }
  return model.vnet_subnets.since(begin);
}

void make_known(Linking& linking, VnetId id) {
  const Text& label = linking.model.vnets[id].label;
  if (!label.written()) {
    linking.model.silence.hide(AboutProject::declarations);
    linking.model.silence.hide(AboutProject::vnet_names);
    return;
  }
  if (!has_no_wild_card(linking, label, NameSlip::Of::vnet_label)) return;
  if (label.view() == "none")
    linking.slips.names.push_back({NameSlip::Kind::reserved, NameSlip::Of::vnet_label, label});
  const Silence& silence = linking.model.silence;
  if (const auto first = linking.names.add(id);
      first && !silence.hides(id, AboutRow::keyword) && !silence.hides(*first, AboutRow::keyword))
    linking.slips.vnets.push_back({*first, id});
}

}  // namespace

void declare_vnet(Linking& linking, const Document& document, const VnetElement& element) {
  Model& model = linking.model;
  const VnetId id = model.vnets.next_id();
  auto [row, has_address_space] = row_of(linking, document, element, id);
  if (element.misspelt) model.silence.hide(id, AboutRow::keyword);
  // If no `name` is written, the label is the name, and the rule about names reports an empty one.
  if (row.name.written()) (void)without_empty(linking, row.label, NameSlip::Of::vnet_label);
  const VnetExport* const twin = row.label.written() ? find_export(linking, id, row) : nullptr;
  if (twin != nullptr) complete_vnet(linking, row, has_address_space, *twin);
  model.vnets.push_back(row);
  const bool lists_subnets = element.subnets.count != 0;
  if (twin != nullptr) linking.twins.vnets.push_back({id, twin, lists_subnets});
  model.vnets[id].subnets = declare_subnets(linking, document, element.subnets, id, element.broken, twin);
  // If only a part of the list of subnets is known, it is not known which subnet is the first.
  if (twin != nullptr && !lists_subnets && twin->vnet->gap) {
    model.silence.hide(id, AboutRow::contents);
    model.vnets[id].gap = twin->vnet->gap;
  }
  make_known(linking, id);
}

}  // namespace asrmap::link
