// SPDX-License-Identifier: MIT
// VNets as REST lists them, as `az network vnet list` flattens them, and as
// `Get-AzVirtualNetwork | ConvertTo-Json` spells them.
#include "read/inventory_vnets.h"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "diag/wording.h"
#include "ir/azure_id.h"
#include "read/cut_value.h"
#include "read/inventory_kind.h"
#include "text/ascii.h"

namespace asrmap::read {
namespace {

constexpr std::string_view kAccepted =
    "`az network vnet list`, `az graph query`, a REST list or a single VNet, `Get-AzVirtualNetwork | ConvertTo-Json "
    "-Depth 10`, and ARM "
    "templates";

bool looks_like_vnet(JsonValue object) {
  const JsonValue type = object.find("type");
  if (type.is(JsonKind::string) && !is_vnet_type(type.text().view())) return false;
  return object.find("name") && (object.find("addressSpace") || object.find("subnets") || object.find("properties"));
}

bool is_of_another_kind(JsonValue object) {
  return kind_by_look(object).value_or(InventoryKind::vnets) != InventoryKind::vnets;
}

// `"copy": [{"name": "subnets", …}]` among the properties of a VNet makes its list of subnets.
// Returns the name; nothing if there is none of subnets.
JsonValue copy_of_subnets(JsonValue copies) {
  for (const JsonValue copy : copies)
    if (const JsonValue name = copy.find("name");
        name.is(JsonKind::string) && equal_without_case(name.text().view(), "subnets"))
      return name;
  return {};
}

void take_id(ExportedVnet& vnet, JsonValue object, InventoryReader& reader) {
  vnet.id = reader.string(object["id"]);
  if (vnet.id.empty()) {
    vnet.id = {};
    vnet.resource_group = reader.string(object["resourceGroup"]);
    if (!vnet.resource_group.written()) vnet.resource_group = reader.string(object["resourceGroupName"]);
    vnet.subscription = reader.string(object["subscriptionId"]);  // as a query of Resource Graph has it
    return;
  }
  const VnetIdResult result = parse_vnet_id(vnet.id.view());
  if (result.kind != VnetIdResult::Kind::vnet) {
    reader.invalid(vnet.id.span(), "{} is no VNet's id", ticked(vnet.id))
        .help("export again, and leave the file as it is");
    vnet.id = {};
    return;
  }
  vnet.subscription = part_of(vnet.id, result.parts.subscription);
  vnet.resource_group = part_of(vnet.id, result.parts.resource_group);
}

}  // namespace

bool is_vnet_type(std::string_view type) { return equal_without_case(last_part(type), "virtualNetworks"); }

void VnetReader::add(JsonValue object, const std::vector<JsonValue>& more_subnets, std::optional<InventoryGap> gap) {
  ExportedVnet vnet;
  vnet.at = object.span();
  vnet.gap = gap;
  vnet.name = reader_.string(object["name"]);
  if (vnet.name.empty()) {
    reader_.out.loses_names = true;
    if (!object.find("name"))
      reader_.invalid(vnet.at, "a VNet without `name`").help("export again, and leave the file as it is");
    return;
  }
  const Resource resource(object);
  take_id(vnet, object, reader_);
  // No landing depends on the region, so an expression there is no gap.
  vnet.location = reader_.literal(object["location"]);
  vnet.state = reader_.string(resource["provisioningState"]);
  const JsonValue space = resource["addressSpace"];
  if (reader_.is_cut(space))
    reader_.note_cut(space, space.key());
  else if (space.is(JsonKind::object))
    vnet.address_space = reader_.words(space["addressPrefixes"]);
  vnet.subnets.first = static_cast<std::uint32_t>(reader_.out.vnet_subnets.size());
  if (!vnet.gap && !reader_.is_template) vnet.gap = gap_of_whole(object);
  take_subnets(resource, vnet);
  add_more(more_subnets, vnet);
  vnet.subnets.count = static_cast<std::uint32_t>(reader_.out.vnet_subnets.size()) - vnet.subnets.first;
  reader_.out.vnets.push_back(vnet);
}

std::optional<InventoryGap> VnetReader::gap_of_whole(JsonValue object) {
  const Resource resource(object);
  if (const JsonValue subnets = resource["subnets"]; subnets && !subnets.is(JsonKind::null)) return std::nullopt;
  if (const JsonValue nested = resource.nested(); reader_.is_cut(nested)) {
    reader_.note_cut(nested, nested.key());
    return reader_.out.gaps.back();
  }
  if (resource.nested().is(JsonKind::object) || resource["addressSpace"].is(JsonKind::object)) return std::nullopt;
  reader_.gap(InventoryGap::Kind::no_properties, object.find("name").text());
  return reader_.out.gaps.back();
}

void VnetReader::take_subnets(const Resource& resource, ExportedVnet& vnet) {
  const JsonValue subnets = resource["subnets"];
  if (const JsonValue copy = copy_of_subnets(resource["copy"]); copy && reader_.is_template) {
    reader_.gap(InventoryGap::Kind::repetition, copy.text());
    vnet.gap = reader_.out.gaps.back();
  } else if (reader_.is_template && subnets.is(JsonKind::string)) {  // a template may compute the whole list
    vnet.gap = reader_.gap_of([&] { (void)reader_.string(subnets); });
  } else {
    reader_.each(
        subnets, "subnets", [&](JsonValue subnet) { add_subnet(subnet, vnet); },
        [&](const Text& left) {
          const Text name = field_of_cut(left, "name");
          if (name.written())
            reader_.out.vnet_subnets.push_back({.name = name, .prefixes = {}, .delegation = {}, .state = {}});
          else
            vnet.gap = reader_.out.gaps.back();
        });
  }
}

void VnetReader::add_cut(const Text& left) {
  ExportedVnet vnet;
  vnet.at = left.span();
  vnet.name = field_of_cut(left, "name");
  if (!vnet.name.written()) {
    reader_.out.loses_names = true;
    return;
  }
  vnet.gap = reader_.out.gaps.back();
  reader_.out.vnets.push_back(vnet);
}

void VnetReader::add_undeclared(const Text& name, const std::vector<JsonValue>& subnets, const InventoryGap& gap) {
  ExportedVnet vnet;
  vnet.at = name.span();
  vnet.name = name;
  vnet.gap = gap;
  vnet.subnets.first = static_cast<std::uint32_t>(reader_.out.vnet_subnets.size());
  add_more(subnets, vnet);
  vnet.subnets.count = static_cast<std::uint32_t>(reader_.out.vnet_subnets.size()) - vnet.subnets.first;
  reader_.out.vnets.push_back(vnet);
}

// A template that the portal exports has each subnet twice: inside the VNet, and as a resource.
void VnetReader::add_more(const std::vector<JsonValue>& subnets, ExportedVnet& vnet) {
  if (subnets.empty()) return;
  std::unordered_set<std::string> known;
  std::vector<ExportedVnetSubnet>& all = reader_.out.vnet_subnets;
  for (std::size_t i = vnet.subnets.first; i < all.size(); ++i) known.insert(lower(all[i].name.view()));
  for (const JsonValue subnet : subnets) {
    const std::size_t before = all.size();
    add_subnet(subnet, vnet);
    if (all.size() != before && !known.insert(lower(all.back().name.view())).second) all.pop_back();
  }
}

void VnetReader::add_subnet(JsonValue object, ExportedVnet& vnet) {
  const Resource resource(object);
  ExportedVnetSubnet subnet;
  const auto gap = reader_.gap_of([&] { subnet.name = reader_.string(object["name"]); });
  if (subnet.name.empty()) {
    vnet.gap = gap;
    if (!object.find("name"))
      reader_.invalid(object.span(), "a subnet without `name`").help("export again, and leave the file as it is");
    return;
  }
  // In a template, a subnet that is a separate resource is named "vnet/subnet".
  if (const std::size_t slash = subnet.name.view().rfind('/'); slash != std::string_view::npos)
    subnet.name = part_of(subnet.name, subnet.name.view().substr(slash + 1));
  subnet.state = reader_.string(resource["provisioningState"]);
  // A single prefix may be in both properties. Several prefixes are only in the list.
  const JsonValue several = resource["addressPrefixes"], one = resource["addressPrefix"];
  const JsonValue prefixes = several.is(JsonKind::array) && !several.empty() ? several : one;
  if (!reader_.is_lost(prefixes)) subnet.prefixes = reader_.words(prefixes);
  if (const JsonValue delegations = resource["delegations"];
      !reader_.is_lost(delegations) && delegations.first().is(JsonKind::object))
    subnet.delegation = reader_.string(Resource(delegations.first())["serviceName"]);
  // Elements that were cut to names of types count as well.
  if (const JsonValue taken = resource["ipConfigurations"]; taken.is(JsonKind::array) || !reader_.is_lost(taken))
    for ([[maybe_unused]] const JsonValue configuration : taken) ++subnet.used;
  reader_.out.vnet_subnets.push_back(subnet);
}

void read_vnets(JsonValue root, InventoryReader& reader) {
  VnetReader vnets(reader);
  const JsonValue list = reader.page(root);
  const JsonValue created = root.find("newVNet");
  if (list.is(JsonKind::array)) {
    // A query may give resources of all types.
    const bool may_be_others = static_cast<bool>(rows_of_graph(root));
    JsonValue other;
    const auto add = [&](JsonValue object) {
      const JsonValue type = object.find("type");
      if (type.is(JsonKind::string) ? is_vnet_type(type.text().view()) : !is_of_another_kind(object))
        vnets.add(object);
      else if (!may_be_others)
        reader.wrong_shape(object, "VNets", kAccepted);
      else if (!other)
        other = object;
    };
    reader.each(list, "a VNet", add, [&](const Text& left) { vnets.add_cut(left); });
    if (other && reader.out.vnets.empty()) reader.wrong_shape(other, "VNets", kAccepted);
  } else if (root.find("resources") && !looks_like_vnet(root)) {
    read_template(root, reader);
  } else if (created.is(JsonKind::object) || looks_like_vnet(root)) {
    vnets.add(created.is(JsonKind::object) ? created : root);
  } else {
    reader.wrong_shape(root, "VNets", kAccepted);
  }
  const auto lacks_id = [](const ExportedVnet& vnet) { return !vnet.id.written() && !vnet.resource_group.written(); };
  reader.out.lacks_ids =
      !reader.is_template && !reader.out.vnets.empty() && std::ranges::all_of(reader.out.vnets, lacks_id);
}

}  // namespace asrmap::read
