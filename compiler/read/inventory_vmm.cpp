// SPDX-License-Identifier: MIT
// Reads what `asrmap export-script vmm` writes, and also what plain `Get-SCVMNetwork` and
// `Get-SCVMSubnet` give through ConvertTo-Json.
#include "read/inventory_vmm.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "read/cut_value.h"
#include "text/ascii.h"

namespace asrmap::read {
namespace {

constexpr std::string_view kAccepted =
    "the object that the script of `asrmap export-script vmm` writes, and `Get-SCVMNetwork` or `Get-SCVMSubnet` piped "
    "to "
    "`ConvertTo-Json`";

// An enumeration is exported as a word. Windows PowerShell exports it as a number, whose meaning no
// document tells.
Isolation isolation_of(JsonValue value) {
  if (!value.is(JsonKind::string)) return Isolation::unknown;
  const std::string_view word = value.text().view();
  if (equal_without_case(word, "NoIsolation")) return Isolation::none;
  if (equal_without_case(word, "VLANNetwork")) return Isolation::vlan;
  if (equal_without_case(word, "WindowsNetworkVirtualization")) return Isolation::network_virtualization;
  if (equal_without_case(word, "External")) return Isolation::external;
  return Isolation::unknown;
}

std::uint16_t vlan_of(std::string_view digits) {
  std::uint16_t vlan = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), vlan);
  return vlan;
}

class VmmReader {
 public:
  explicit VmmReader(InventoryReader& reader) : reader_(reader), out_(reader.out) {}

  void whole(JsonValue root) {
    out_.server = reader_.name(root["VMMServer"]);
    reader_.each(
        root["VMNetworks"], "a VM network", [&](JsonValue object) { network(object); },
        [&](const Text& left) { cut_network(left); });
    out_.lists_vm_subnets = root.find("VMSubnets").is(JsonKind::array);
    reader_.each(
        root["VMSubnets"], "a VM subnet", [&](JsonValue object) { subnet(object); },
        [&](const Text& left) { cut_subnet(left); });
    const JsonValue clouds = root["Clouds"], pools = root["StaticIPAddressPools"];
    out_.lists_clouds = clouds && !clouds.is(JsonKind::null);
    out_.lists_pools = pools && !pools.is(JsonKind::null);
    reader_.each(
        clouds, "a cloud", [&](JsonValue object) { cloud(object); }, [&](const Text&) { out_.lists_clouds = false; });
    reader_.each(
        pools, "an address pool", [&](JsonValue object) { pool(object); },
        [&](const Text&) { out_.lists_pools = false; });
  }

  void one(JsonValue object) {
    switch (vmm_object(object)) {
      case VmmObject::network: return network(object);
      case VmmObject::subnet: return subnet(object);
      case VmmObject::cloud: out_.lists_clouds = true; return cloud(object);
      case VmmObject::pool: out_.lists_pools = true; return pool(object);
      case VmmObject::logical_network: return;
      case VmmObject::adapter:
      case VmmObject::unknown: reader_.wrong_shape(object, "VM networks and their VM subnets", kAccepted); return;
    }
  }

 private:
  // The name of an object. An object without a name can't be referred to, so it is left out and
  // reported.
  [[nodiscard]] Text named(JsonValue object, std::string_view what) {
    Text name;
    if (reader_.gap_of([&] { name = reader_.string(object["Name"]); })) {
      out_.loses_names = true;
      return {};
    }
    if (!name.empty()) return name;
    const JsonValue value = object.find("Name");
    if (!value || value.is(JsonKind::null) || value.is(JsonKind::string))
      reader_.invalid(object.span(), "{} without `Name`", what).help("export again, and leave the file as it is");
    return {};
  }

  void network(JsonValue object) {
    ExportedNetwork row;
    row.name = named(object, "a VM network");
    if (!row.name.written()) return;
    row.id = reader_.string(object["ID"]);
    row.logical_network = reader_.name(object["LogicalNetwork"]);
    row.isolation = isolation_of(object["IsolationType"]);
    row.subnets.first = static_cast<std::uint32_t>(out_.vm_subnets.size());
    const JsonValue inside = object["VMSubnet"];
    if (inside.is(JsonKind::array) && !inside.first().is(JsonKind::object))
      for (const JsonValue name : inside) subnet_name(name, inside.key(), row);
    else if (inside.is(JsonKind::string))
      subnet_name(inside, inside.key(), row);
    else
      reader_.each(inside, "a VM subnet", [&](JsonValue each) { subnet(each, true); });
    row.subnets.count = static_cast<std::uint32_t>(out_.vm_subnets.size()) - row.subnets.first;
    out_.networks.push_back(row);
  }

  // At the default depth of ConvertTo-Json, only the names of subnets are left. If several were
  // joined, nobody knows where one ends.
  void subnet_name(JsonValue value, std::string_view property, ExportedNetwork& network) {
    if (value.is(JsonKind::null)) return;
    if (!value.is(JsonKind::string)) return reader_.wrong_type(value, "a string");
    const Text text = value.text();
    std::vector<Text> names;
    for (const Text& object : cut_objects(text)) names.push_back(field_of_cut(object, "Name"));
    const bool is_name = !text.empty() && !is_type_name(text.view()) && text.view().find(' ') == std::string_view::npos;
    if (names.empty() && is_name) names.push_back(text);
    if (!text.empty() && (names.empty() || !std::ranges::all_of(names, &Text::written))) {
      reader_.note_cut(value, property);
      network.loses_subnets = true;
    }
    for (const Text& name : names)
      if (name.written()) out_.vm_subnets.push_back({.name = name, .network = {}, .prefixes = {}});
  }

  void cut_network(const Text& left) {
    ExportedNetwork row;
    row.name = field_of_cut(left, "Name");
    row.id = field_of_cut(left, "ID");
    row.logical_network = field_of_cut(left, "LogicalNetwork");
    row.loses_subnets = true;
    if (row.name.written())
      out_.networks.push_back(row);
    else
      out_.loses_names = true;
  }

  void cut_subnet(const Text& left) {
    const Text name = field_of_cut(left, "Name"), network = field_of_cut(left, "VMNetwork");
    if (name.written() && network.written())
      out_.vm_subnets.push_back({.name = name, .network = {network, {}}, .prefixes = {}});
    else
      out_.loses_vm_subnets = true;
  }

  void subnet(JsonValue object, bool is_inside = false) {
    out_.lists_vm_subnets = true;
    ExportedVmSubnet row;
    row.name = named(object, "a VM subnet");
    const bool is_lost =
        reader_.gap_of([&] { row.network = reader_.reference(object["VMNetwork"]); }).has_value() && !is_inside;
    if (!row.name.written() || is_lost) {
      out_.loses_vm_subnets = true;
      return;
    }
    if (!row.network.id.written()) row.network.id = reader_.string(object["VMNetworkID"]);
    row.prefixes.first = reader_.word_count();
    const JsonValue vlans = object["SubnetVLans"] ? object["SubnetVLans"] : object["SubnetVLan"];
    const JsonValue one = vlans.is(JsonKind::array) ? vlans.first() : vlans;
    if (one.is(JsonKind::string) && is_type_name(one.text().view()))
      reader_.note_cut(vlans, vlans.key());
    else if (vlans.is(JsonKind::array))
      for (const JsonValue vlan : vlans) subnet_vlan(vlan, row);
    else
      subnet_vlan(vlans, row);
    row.prefixes = reader_.words_since(row.prefixes.first);
    out_.vm_subnets.push_back(row);
  }

  // `{"Subnet": "10.10.1.0/24", "VLanID": 0}`, or what ConvertTo-Json cuts it to:
  // "10.10.1.0/24-0" or "@{Subnet=10.10.1.0/24; VLanID=0}".
  void subnet_vlan(JsonValue value, ExportedVmSubnet& row) {
    if (!value || value.is(JsonKind::null)) return;
    if (value.is(JsonKind::object)) {
      if (const Text range = reader_.string(value["Subnet"]); !range.empty()) reader_.out.words.push_back(range);
      const JsonValue id = value["VLanID"];
      if (id.is(JsonKind::number) || id.is(JsonKind::string)) row.vlan = vlan_of(id.text().view());
      return;
    }
    const Text text = reader_.string(value);
    std::string_view rest = text.view();
    while (!rest.empty()) {
      const std::size_t begin = rest.find_first_not_of(" @{;");
      if (begin == std::string_view::npos) return;
      rest.remove_prefix(begin);
      std::string_view word = rest.substr(0, rest.find_first_of(" ;}"));
      rest.remove_prefix(word.size());
      if (rest.starts_with('}')) rest.remove_prefix(1);
      if (word.starts_with("Subnet=")) word.remove_prefix(7);
      if (word.starts_with("VLanID=")) row.vlan = vlan_of(word.substr(7));
      if (word.find('/') == std::string_view::npos) continue;
      const std::size_t dash = word.rfind('-');
      if (dash != std::string_view::npos) row.vlan = vlan_of(word.substr(dash + 1));
      out_.words.push_back(part_of(text, word.substr(0, dash)));
    }
  }

  void cloud(JsonValue object) {
    ExportedCloud row;
    row.name = named(object, "a cloud");
    if (!row.name.written()) return;
    const JsonValue networks = object["LogicalNetworks"] ? object["LogicalNetworks"] : object["LogicalNetwork"];
    row.lists_logical_networks = networks && !networks.is(JsonKind::null);
    row.logical_networks.first = static_cast<std::uint32_t>(out_.words.size());
    if (networks.is(JsonKind::array))
      for (const JsonValue each : networks) add_name(each);
    else
      add_name(networks);
    row.logical_networks.count = static_cast<std::uint32_t>(out_.words.size()) - row.logical_networks.first;
    out_.clouds.push_back(row);
  }

  // A name is one word, also if it has blanks in it.
  void add_name(JsonValue value) {
    if (const Text name = reader_.name(value); !name.empty()) out_.words.push_back(name);
  }

  void pool(JsonValue object) {
    ExportedPool row;
    row.network = reader_.reference(object["VMNetwork"]);
    if (!row.network.id.written()) row.network.id = reader_.string(object["VMNetworkID"]);
    row.logical_network = reader_.name(object["LogicalNetwork"]);
    out_.pools.push_back(row);
  }

  InventoryReader& reader_;
  Inventory& out_;
};

}  // namespace

VmmObject vmm_object(JsonValue object) {
  const auto has = [&](std::string_view name) { return static_cast<bool>(object.find(name)); };
  if (has("IPv4AddressType") || has("IPv4Addresses") || has("MACAddress")) return VmmObject::adapter;
  if (has("IPAddressRangeStart")) return VmmObject::pool;
  if (has("SubnetVLans") || has("SubnetVLan")) return VmmObject::subnet;
  if (has("IsolationType") || has("VMSubnet")) return VmmObject::network;
  if (has("LogicalNetworks")) return VmmObject::cloud;
  if (has("VMNetwork")) return VmmObject::subnet;
  if (has("LogicalNetwork")) return VmmObject::network;
  if (has("NetworkVirtualizationEnabled") || has("LogicalNetworkDefinitionIsolation"))
    return VmmObject::logical_network;
  return VmmObject::unknown;
}

bool is_whole_export(JsonValue root) {
  constexpr std::string_view kMembers[] = {"VMMServer",
                                           "VMNetworks",
                                           "VMSubnets",
                                           "LogicalNetworks",
                                           "Clouds",
                                           "StaticIPAddressPools",
                                           "VirtualNetworkAdapters"};
  // A cloud also has `LogicalNetworks`, but it has a name too.
  if (root.find("Name")) return false;
  return std::any_of(std::begin(kMembers), std::end(kMembers),
                     [&](std::string_view name) { return static_cast<bool>(root.find(name)); });
}

void read_vmm(JsonValue root, InventoryReader& reader) {
  VmmReader vmm(reader);
  const JsonValue list = reader.page(root);
  if (list.is(JsonKind::array))
    reader.each(list, "a VM network or VM subnet", [&](JsonValue object) { vmm.one(object); });
  else if (is_whole_export(root))
    vmm.whole(root);
  else if (root.is(JsonKind::object) && vmm_object(root) != VmmObject::unknown)
    vmm.one(root);
  else
    reader.wrong_shape(root, "VM networks and their VM subnets", kAccepted);
  if (reader.out.loses_vm_subnets) reader.out.lists_vm_subnets = false;
}

}  // namespace asrmap::read
