// SPDX-License-Identifier: MIT
// Fabrics, networks and mappings as Site Recovery's REST lists them. Keywords of ids and providers
// compare without case, because Microsoft's own samples write "/Subscriptions/…" and providers of
// test systems.
#include <algorithm>
#include <set>
#include <string>

#include "read/cut_value.h"
#include "read/inventory_reader.h"
#include "text/ascii.h"

namespace asrmap::read {
namespace {

constexpr std::string_view kAccepted =
    "REST lists of `replicationFabrics` and `replicationNetworks`, both in `{\"fabrics\": …, \"networks\": …}`, or one "
    "array";
constexpr std::string_view kAcceptedMappings = "a REST list of `replicationNetworkMappings`";

// The kind of a resource, from its type, or from its id if the type is left out.
std::string_view kind_of(JsonValue object) {
  if (const JsonValue type = object.find("type"); type.is(JsonKind::string)) return last_part(type.text().view());
  const JsonValue id = object.find("id");
  if (!id.is(JsonKind::string)) return {};
  constexpr std::string_view kKinds[] = {"replicationNetworkMappings", "replicationNetworks", "replicationFabrics"};
  for (const std::string_view kind : kKinds)
    if (segment_behind(id.text(), kind).written()) return kind;
  return {};
}

// The last part of a name or id. A name may be "v/fabric", as in a template.
Text own_name(const Text& name, const Text& id) {
  const std::string_view written = name.empty() ? id.view() : name.view();
  const std::string_view last = last_part(written);
  if (last.empty()) return {};
  return part_of(name.empty() ? id : name, last);
}

class AsrReader {
 public:
  explicit AsrReader(InventoryReader& reader) : reader_(reader), out_(reader.out) {}

  void one(JsonValue object) {
    const std::string_view kind = kind_of(object);
    if (equal_without_case(kind, "replicationFabrics"))
      fabric(object);
    else if (equal_without_case(kind, "replicationNetworks"))
      network(object);
    else if (!equal_without_case(kind, "replicationNetworkMappings"))
      reader_.wrong_shape(object, "fabrics and networks of Site Recovery", kAccepted);
    else if (!first_mapping_)
      first_mapping_ = object;
  }

  // One array may hold all three types. But an array of mappings alone is another kind of
  // inventory.
  void finish() {
    if (first_mapping_ && out_.fabrics.empty() && out_.networks.empty())
      reader_.wrong_shape(first_mapping_, "fabrics and networks of Site Recovery", kAccepted);
  }

  void fabric(JsonValue object) {
    const Resource resource(object);
    const Text name = own_name(reader_.string(object["name"]), reader_.string(object["id"]));
    if (!name.written()) return unnamed(object, "a fabric");
    const JsonValue details = resource["customDetails"];
    Text type = reader_.is_cut(details) ? field_of_cut(details.text(), "instanceType")
                                        : reader_.string(details["instanceType"]);
    // PowerShell's object has the type in a property of its own.
    if (!type.written()) type = reader_.string(object["FabricType"]);
    Text friendly = reader_.field(resource, "friendlyName");
    if (lacks(resource, name) && !friendly.written())
      out_.loses_names = true;
    else if (friendly.empty())
      friendly = name;
    out_.fabrics.push_back({.name = name, .friendly_name = friendly, .type = type});
  }

  void network(JsonValue object) {
    const Resource resource(object);
    const Text id = reader_.string(object["id"]);
    ExportedNetwork row;
    row.id = own_name(reader_.string(object["name"]), id);
    if (!row.id.written()) return unnamed(object, "a network");
    row.fabric = segment_behind(id, "replicationFabrics");
    if (const Text type = reader_.string(resource["fabricType"]);
        type.written() && !equal_without_case(type.view(), "VMM"))
      return other_fabric(row.fabric, type);
    row.name = reader_.field(resource, "friendlyName");
    if (lacks(resource, row.id) && row.name.empty()) out_.loses_names = true;
    if (row.name.empty()) return;
    row.subnets.first = static_cast<std::uint32_t>(out_.vm_subnets.size());
    reader_.each(resource["subnets"], "subnets", [&](JsonValue subnet) {
      Text name = reader_.string(subnet["friendlyName"]);
      if (name.empty()) name = reader_.string(subnet["name"]);
      if (!name.empty())
        out_.vm_subnets.push_back({.name = name, .network = {}, .prefixes = reader_.words(subnet["addressList"])});
    });
    row.subnets.count = static_cast<std::uint32_t>(out_.vm_subnets.size()) - row.subnets.first;
    out_.networks.push_back(row);
  }

  void mapping(JsonValue object) {
    if (!equal_without_case(kind_of(object), "replicationNetworkMappings"))
      return reader_.wrong_shape(object, "network mappings", kAcceptedMappings);
    const Resource resource(object);
    ExportedMapping row;
    row.id = reader_.string(object["id"]);
    row.name = own_name(reader_.string(object["name"]), row.id);
    if (!row.name.written()) return unnamed(object, "a network mapping");
    row.fabric = segment_behind(row.id, "replicationFabrics");
    row.network = segment_behind(row.id, "replicationNetworks");
    (void)lacks(resource, row.name);
    row.target = reader_.string(resource["recoveryNetworkId"]);
    row.state = reader_.string(resource["state"]);
    row.fabric_name = reader_.string(resource["primaryFabricFriendlyName"]);
    row.network_name = reader_.string(resource["primaryNetworkFriendlyName"]);
    out_.mappings.push_back(row);
  }

 private:
  // Whether the properties of a resource are lost, by a cut or by a query. If so, records a gap.
  bool lacks(const Resource& resource, const Text& name) {
    const JsonValue nested = resource.nested();
    if (nested.is(JsonKind::object)) return false;
    // PowerShell and `az` have the properties in the object itself.
    constexpr std::string_view kOwn[] = {"friendlyName", "recoveryNetworkId"};
    if (std::ranges::any_of(kOwn, [&](std::string_view own) { return static_cast<bool>(resource[own]); })) return false;
    if (reader_.is_cut(nested))
      reader_.note_cut(nested, nested.key());
    else
      reader_.gap(InventoryGap::Kind::no_properties, name);
    return true;
  }

  // What is known of the fabric of a network that is no VM network of VMM.
  void other_fabric(const Text& fabric, const Text& type) {
    if (!fabric.written()) return;
    if (!others_.insert(lower(fabric.view())).second) return;
    out_.fabrics.push_back({.name = fabric, .friendly_name = fabric, .type = type});
  }

  void unnamed(JsonValue object, std::string_view what) {
    reader_.invalid(object.span(), "{} without `name` and `id`", what)
        .help("export again, and leave the file as it is");
  }

  InventoryReader& reader_;
  Inventory& out_;
  JsonValue first_mapping_;
  std::set<std::string> others_;  // fabrics of networks that are no VM networks
};

}  // namespace

void read_asr(JsonValue root, InventoryReader& reader) {
  AsrReader asr(reader);
  const JsonValue fabrics = root.find("fabrics"), networks = root.find("networks");
  if (fabrics || networks) {
    reader.each(reader.page(fabrics), "a fabric", [&](JsonValue object) { asr.fabric(object); });
    reader.each(reader.page(networks), "a network", [&](JsonValue object) { asr.network(object); });
    return;
  }
  const JsonValue list = reader.page(root);
  if (list.is(JsonKind::array))
    reader.each(list, "a fabric or network", [&](JsonValue object) { asr.one(object); });
  else if (root.is(JsonKind::object) && !kind_of(root).empty())
    asr.one(root);
  else
    reader.wrong_shape(root, "fabrics and networks of Site Recovery", kAccepted);
  asr.finish();
}

void read_mappings(JsonValue root, InventoryReader& reader) {
  AsrReader asr(reader);
  const JsonValue list = reader.page(root);
  if (list.is(JsonKind::array))
    reader.each(list, "a network mapping", [&](JsonValue object) { asr.mapping(object); });
  else if (root.is(JsonKind::object) && !kind_of(root).empty())
    asr.mapping(root);
  else
    reader.wrong_shape(root, "network mappings", kAcceptedMappings);
  const auto& mappings = reader.out.mappings;
  reader.out.lacks_ids = !mappings.empty() && std::ranges::none_of(mappings, [](const ExportedMapping& mapping) {
    return mapping.fabric.written() && mapping.network.written();
  });
}

}  // namespace asrmap::read
