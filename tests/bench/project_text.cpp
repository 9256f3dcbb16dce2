// SPDX-License-Identifier: MIT
#include "project_text.h"

#include <fmt/core.h>

#include <iterator>
#include <string_view>

namespace asrmap::bench {
namespace {

// The i-th /27 of the lower (db) or upper (web) half of 10.0.0.0/8. It is inside the landing
// subnet, and no two of them in one VNet are equal.
std::string range(std::size_t i, bool upper) {
  const std::size_t address = ((i * 32) & 0x7F'FFFFU) | (upper ? 0x80'0000U : 0U);
  return fmt::format("10.{}.{}.{}/27", address >> 16U, address >> 8U & 255U, address & 255U);
}

std::string dsl_text(std::size_t networks, std::size_t vnets, bool with_ids) {
  std::string text =
      "vault dr {\n  subscription   = \"6f9619ff-8b86-d011-b42d-00c04fc964ff\"\n"
      "  resource_group = \"rg-dr\"\n  location       = \"westeurope\"\n}\n\nvmm ams {\n";
  auto out = std::back_inserter(text);
  if (with_ids) fmt::format_to(out, "  fabric = \"{:064x}\"\n", networks);
  for (std::size_t i = 0; i < networks; ++i) {
    fmt::format_to(out, "  network net-{:06} {{\n", i);
    if (with_ids) fmt::format_to(out, "    id = \"3b0f6d0e-6a4c-4d5f-9a55-{:012x}\"\n", i);
    fmt::format_to(out, "    subnet web {}\n    subnet db {}\n  }}\n", range(i, true), range(i, false));
  }
  text += "}\n\n";
  for (std::size_t i = 0; i < vnets; ++i)
    fmt::format_to(out,
                   "vnet vnet-{0:03} {{\n{1}  address_space = [10.0.0.0/8]\n  subnet db 10.0.0.0/9\n  subnet web "
                   "10.128.0.0/9\n}}\n",
                   i, with_ids ? "  allow = [merged-subnets]\n" : "");
  text += '\n';
  for (std::size_t i = 0; i < networks; ++i) fmt::format_to(out, "map ams/net-{:06} -> vnet-{:03}\n", i, i % vnets);
  return text;
}

}  // namespace

std::string dsl_project(std::size_t networks, std::size_t vnets) { return dsl_text(networks, vnets, false); }
std::string build_project(std::size_t networks, std::size_t vnets) { return dsl_text(networks, vnets, true); }

std::string json_project(std::size_t networks, std::size_t vnets) {
  std::string text =
      "{\"vault\": {\"name\": \"dr\", \"subscription\": \"6f9619ff-8b86-d011-b42d-00c04fc964ff\", "
      "\"resource_group\": \"rg-dr\", \"location\": \"westeurope\"},\n";
  auto out = std::back_inserter(text);
  fmt::format_to(out, "\"servers\": [{{\"label\": \"ams\", \"fabric\": \"{:064x}\", \"networks\": [", networks);
  for (std::size_t i = 0; i < networks; ++i)
    fmt::format_to(out,
                   "{}\n  {{\"name\": \"net-{:06}\", \"id\": \"3b0f6d0e-6a4c-4d5f-9a55-{:012x}\", \"subnets\": "
                   "[{{\"name\": \"web\", \"prefix\": \"{}\"}}, {{\"name\": \"db\", \"prefix\": \"{}\"}}]}}",
                   i == 0 ? "" : ",", i, i, range(i, true), range(i, false));
  text += "]}],\n\"vnets\": [";
  for (std::size_t i = 0; i < vnets; ++i)
    fmt::format_to(
        out, "{}\n  {{\"name\": \"vnet-{:03}\", \"address_space\": [\"10.0.0.0/8\"], \"subnets\": [\"db\", \"web\"]}}",
        i == 0 ? "" : ",", i);
  text += "],\n\"mappings\": [";
  for (std::size_t i = 0; i < networks; ++i)
    fmt::format_to(out, "{}\n  {{\"server\": \"ams\", \"network\": \"net-{:06}\", \"vnet\": \"vnet-{:03}\"}}",
                   i == 0 ? "" : ",", i, i % vnets);
  return text + "]}\n";
}

std::string toml_project(std::size_t networks, std::size_t vnets) {
  std::string text =
      "[vault]\nlabel = \"dr\"\nsubscription = \"6f9619ff-8b86-d011-b42d-00c04fc964ff\"\n"
      "resource_group = \"rg-dr\"\nlocation = \"westeurope\"\n\n";
  auto out = std::back_inserter(text);
  for (std::size_t i = 0; i < networks; ++i)
    fmt::format_to(out,
                   "[vmm.ams.network.net-{:06}]\nsubnets = [\n  {{ name = \"web\", prefix = \"{}\" }},\n  {{ name = "
                   "\"db\", prefix = \"{}\" }},\n]\n\n",
                   i, range(i, true), range(i, false));
  for (std::size_t i = 0; i < vnets; ++i)
    fmt::format_to(out,
                   "[vnet.vnet-{:03}]\naddress_space = [\"10.0.0.0/8\"]\nsubnets = [\n  {{ name = \"db\", prefix = "
                   "\"10.0.0.0/9\" }},\n  {{ name = \"web\", prefix = \"10.128.0.0/9\" }},\n]\n\n",
                   i);
  for (std::size_t i = 0; i < networks; ++i)
    fmt::format_to(out, "[[map]]\nfrom = \"ams/net-{:06}\"\nto = \"vnet-{:03}\"\n\n", i, i % vnets);
  return text;
}

std::string vnets_export(std::size_t vnets) {
  constexpr std::string_view kSubscription =
      "/subscriptions/6f9619ff-8b86-d011-b42d-00c04fc964ff/resourceGroups/rg-net";
  std::string text = "[\n";
  auto out = std::back_inserter(text);
  for (std::size_t i = 0; i < vnets; ++i) {
    const std::string id = fmt::format("{}/providers/Microsoft.Network/virtualNetworks/vnet-{:06}", kSubscription, i);
    fmt::format_to(
        out,
        "  {{\n    \"addressSpace\": {{\n      \"addressPrefixes\": [\n        \"10.0.0.0/16\"\n      ]\n    }},\n"
        "    \"enableDdosProtection\": false,\n    \"etag\": \"W/\\\"e7e1c5f2-0000-0000-0000-000000000000\\\"\",\n"
        "    \"id\": \"{}\",\n    \"location\": \"westeurope\",\n    \"name\": \"vnet-{:06}\",\n"
        "    \"provisioningState\": \"Succeeded\",\n    \"resourceGroup\": \"rg-net\",\n    \"subnets\": [\n",
        id, i);
    for (std::size_t k = 0; k < 4; ++k)
      fmt::format_to(
          out,
          "      {{\n        \"addressPrefix\": \"10.0.{0}.0/24\",\n        \"delegations\": [],\n"
          "        \"etag\": \"W/\\\"e7e1c5f2-0000-0000-0000-000000000000\\\"\",\n        \"id\": "
          "\"{1}/subnets/sub{0}\",\n"
          "        \"ipConfigurations\": [\n          {{\n            \"id\": \"{2}/providers/Microsoft.Network/"
          "networkInterfaces/nic{0}/ipConfigurations/ipconfig1\",\n            \"resourceGroup\": \"rg-net\"\n         "
          " }}\n"
          "        ],\n        \"name\": \"sub{0}\",\n        \"privateEndpointNetworkPolicies\": \"Disabled\",\n"
          "        \"privateLinkServiceNetworkPolicies\": \"Enabled\",\n        \"provisioningState\": \"Succeeded\",\n"
          "        \"resourceGroup\": \"rg-net\",\n        \"type\": \"Microsoft.Network/virtualNetworks/subnets\"\n   "
          "   }}{3}\n",
          k, id, kSubscription, k == 3 ? "" : ",");
    fmt::format_to(out,
                   "    ],\n    \"tags\": {{}},\n    \"type\": \"Microsoft.Network/virtualNetworks\",\n    "
                   "\"virtualNetworkPeerings\": []\n  }}{}\n",
                   i + 1 == vnets ? "" : ",");
  }
  return text + "]\n";
}

std::string adapters_export(std::size_t adapters, std::size_t networks) {
  std::string text = "{\n  \"VMMServer\": \"ams\",\n  \"VirtualNetworkAdapters\": [\n";
  auto out = std::back_inserter(text);
  for (std::size_t i = 0; i < adapters; ++i) {
    // An address in the range that project_text gives the VM subnet `web` of the network.
    const std::size_t network = i % networks;
    const std::size_t address = ((network * 32) & 0x7F'FFFFU) | 0x80'0000U | (i / networks % 24 + 4);
    fmt::format_to(out,
                   "    {{\n      \"VM\": \"vm-{0:07}\",\n      \"Name\": \"vm-{0:07}\",\n      \"OperatingSystem\": "
                   "\"Windows Server 2022 "
                   "Standard\",\n      \"VMNetwork\": \"net-{1:06}\",\n      \"VMSubnet\": \"web\",\n      "
                   "\"IPv4AddressType\": \"Static\",\n"
                   "      \"IPv4Addresses\": [\n        \"10.{2}.{3}.{4}\"\n      ],\n      \"IPv6Addresses\": [],\n"
                   "      \"MACAddress\": \"00:1D:D8:B7:1C:00\"\n    }}{5}\n",
                   i, network, address >> 16U, address >> 8U & 255U, address & 255U, i + 1 == adapters ? "" : ",");
  }
  return text + "  ]\n}\n";
}

}  // namespace asrmap::bench
