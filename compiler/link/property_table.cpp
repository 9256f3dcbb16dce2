// SPDX-License-Identifier: MIT
#include "link/property_table.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "ir/inventory.h"
#include "text/ascii.h"
#include "text/nearest.h"

namespace asrmap::link {
namespace {

using Type = PropertySpec::Type;

// What becomes of static addresses: they are to stay as they are, or will be others, and that is meant.
constexpr std::array<std::string_view, 2> kAddresses = {"keep", "change"};
constexpr std::array<std::string_view, 2> kDeploymentModels = {"resource-manager", "classic"};

constexpr std::string_view kOfVnets = "it belongs to a subnet of a vnet";
constexpr std::string_view kOfVmNetworks = "it belongs to a VM subnet";
constexpr std::string_view kCountOfVms =
    "`vms` counts what lands from a VM subnet; addresses that are taken here are `used`";
constexpr std::string_view kSubnetLine = "a subnet is a line: `subnet web 10.10.1.0/24`";
constexpr std::string_view kMapLine = "a mapping is a line: `map ams/Finance -> vnet-dr`";

// clang-format off
constexpr PropertySpec kVault[] = {
    {.key = "label", .type = Type::syntax, .required = true, .in_dsl = "the label stands behind `vault`"},
    {.key = "name"},
    {.key = "subscription", .required = true},
    {.key = "resource_group", .required = true},
    {.key = "location", .required = true}};
constexpr PropertySpec kServer[] = {
    {.key = "name"},
    {.key = "fabric"},
    {.key = "clouds", .type = Type::words},
    {.key = "network", .type = Type::syntax, .in_dsl = "a VM network is a block: `network Finance { … }`"},
    {.key = "networks", .type = Type::syntax, .in_dsl = "a VM network is a block: `network Finance { … }`"}};
constexpr PropertySpec kNetwork[] = {
    {.key = "id"},
    {.key = "logical_network"},
    {.key = "isolation", .type = Type::choice, .choices = kIsolations},
    {.key = "vms", .type = Type::count},
    {.key = "subnets", .type = Type::syntax, .in_dsl = kSubnetLine},
    {.key = "allow", .type = Type::words},
    {.key = "name", .type = Type::syntax, .required = true, .in_dsl = "the name stands behind `network`",
     .in_toml = "the name is the table's: `[vmm.ams.network.Finance]`"}};
constexpr PropertySpec kVnet[] = {
    {.key = "name"},
    {.key = "id"},
    {.key = "subscription"},
    {.key = "resource_group"},
    {.key = "location"},
    {.key = "address_space", .type = Type::words},
    {.key = "subnets", .type = Type::syntax, .in_dsl = kSubnetLine},
    {.key = "deployment_model", .type = Type::choice, .choices = kDeploymentModels},
    {.key = "allow", .type = Type::words}};
constexpr PropertySpec kVmSubnet[] = {
    {.key = "name", .type = Type::syntax, .required = true, .in_dsl = kSubnetLine},
    {.key = "prefix", .type = Type::syntax, .in_dsl = kSubnetLine},
    {.key = "prefixes", .type = Type::syntax, .in_dsl = kSubnetLine},
    {.key = "vms", .type = Type::count},
    {.key = "vlan", .type = Type::count, .most = 4094},
    {.key = "allow", .type = Type::words},
    {.key = "used", .type = Type::syntax, .in_dsl = kOfVnets, .in_toml = kOfVnets},
    {.key = "delegation", .type = Type::syntax, .in_dsl = kOfVnets, .in_toml = kOfVnets}};
constexpr PropertySpec kVnetSubnet[] = {
    {.key = "name", .type = Type::syntax, .required = true, .in_dsl = kSubnetLine},
    {.key = "prefix", .type = Type::syntax, .in_dsl = kSubnetLine},
    {.key = "prefixes", .type = Type::syntax, .in_dsl = kSubnetLine},
    {.key = "used", .type = Type::count},
    {.key = "delegation"},
    {.key = "allow", .type = Type::words},
    {.key = "vms", .type = Type::syntax, .in_dsl = kCountOfVms, .in_toml = kCountOfVms},
    {.key = "vlan", .type = Type::syntax, .in_dsl = kOfVmNetworks, .in_toml = kOfVmNetworks}};
constexpr PropertySpec kMap[] = {
    {.key = "from", .type = Type::syntax, .required = true, .in_dsl = kMapLine},
    {.key = "to", .type = Type::syntax, .required = true, .in_dsl = kMapLine},
    {.key = "name"},
    {.key = "land", .type = Type::syntax, .in_dsl = "a landing is a line: `land web -> web`"},
    {.key = "addresses", .type = Type::choice, .choices = kAddresses},
    {.key = "allow", .type = Type::words},
    {.key = "reason", .type = Type::syntax, .in_dsl = "a reason stands behind `-> none`",
     .in_toml = "`reason` says why a network is mapped to `none`"}};
constexpr PropertySpec kExclusion[] = {
    {.key = "from", .type = Type::syntax, .required = true, .in_dsl = kMapLine},
    {.key = "to", .type = Type::syntax, .required = true, .in_dsl = kMapLine},
    {.key = "reason", .type = Type::syntax, .in_dsl = "the reason stands behind `none`"},
    {.key = "allow", .type = Type::words}};
constexpr PropertySpec kInventory[] = {
    {.key = "kind", .type = Type::syntax, .in_dsl = "the kind stands behind `inventory`"},
    {.key = "file", .type = Type::syntax, .in_dsl = "the file stands behind the kind"},
    {.key = "server"}};
// clang-format on

// What people write who know Azure, VMM or other tools, in lower case and without `_` and `-`. It
// means the first of these keys that the element has. Typing mistakes are not in this table; they
// are found by their distance.
struct Synonym {
  std::string_view written, key;
};
constexpr Synonym kSynonyms[] = {
    {"address", "addresses"},
    {"addressprefix", "prefix"},
    {"addressprefix", "address_space"},
    {"addressprefixes", "prefixes"},
    {"addressprefixes", "address_space"},
    {"cidr", "prefix"},
    {"cidr", "address_space"},
    {"comment", "reason"},
    {"description", "reason"},
    {"destination", "to"},
    {"displayname", "name"},
    {"friendlyname", "name"},
    {"guid", "id"},
    {"mappingname", "name"},
    {"network", "from"},
    {"networkid", "id"},
    {"prefix", "address_space"},
    {"prefixes", "address_space"},
    {"range", "prefix"},
    {"range", "address_space"},
    {"ranges", "prefixes"},
    {"region", "location"},
    {"resourcegroupname", "resource_group"},
    {"resourceid", "id"},
    {"rg", "resource_group"},
    {"source", "from"},
    {"subscriptionid", "subscription"},
    {"target", "to"},
    {"vlanid", "vlan"},
    {"vmcount", "vms"},
    {"vnet", "to"},
};

std::string folded(std::string_view key) {
  std::string result;
  for (const char c : key)
    if (c != '_' && c != '-') result += lower(c);
  return result;
}

// A table with more than ElementSpec::kMost properties does not compile.
template <std::size_t kCount>
constexpr ElementSpec element(std::string_view what, const PropertySpec (&properties)[kCount]) {
  static_assert(kCount <= ElementSpec::kMost);
  return {what, properties};
}

}  // namespace

namespace elements {
constinit const ElementSpec vault = element("vault", kVault);
constinit const ElementSpec server = element("VMM server", kServer);
constinit const ElementSpec network = element("VM network", kNetwork);
constinit const ElementSpec vm_subnet = element("VM subnet", kVmSubnet);
constinit const ElementSpec vnet = element("vnet", kVnet);
constinit const ElementSpec vnet_subnet = element("subnet", kVnetSubnet);
constinit const ElementSpec map = element("map", kMap);
constinit const ElementSpec exclusion = element("map to `none`", kExclusion);
constinit const ElementSpec inventory = element("inventory", kInventory);
}  // namespace elements

std::string_view home_of(std::string_view key, bool is_toml) {
  if (key == "allow")
    return is_toml ? "an `allow` stands in the table of a VM network, a subnet, a vnet or a `[[map]]`"
                   : "an `allow` stands in the block of a `network`, a `subnet`, a `vnet` or a `map`";
  if (key == "land") return is_toml ? "`land` stands in a `[[map]]`" : "a `land` stands in the block of a `map`";
  return {};
}

const PropertySpec* ElementSpec::find(std::string_view key) const {
  const auto found = std::ranges::find(properties, key, &PropertySpec::key);
  return found == properties.end() ? nullptr : &*found;
}

const PropertySpec* ElementSpec::meant_by(std::string_view key) const {
  if (const PropertySpec* same = find(key)) return same;
  const std::string plain = folded(key);
  for (const Synonym& synonym : kSynonyms)
    if (synonym.written == plain)
      if (const PropertySpec* known = find(synonym.key)) return known;
  std::vector<std::string_view> keys;
  for (const PropertySpec& spec : properties) keys.push_back(spec.key);
  const auto near = nearest(key, keys);
  return near ? find(*near) : nullptr;
}

}  // namespace asrmap::link
