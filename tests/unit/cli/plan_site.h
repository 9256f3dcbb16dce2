// SPDX-License-Identifier: MIT
// A project of two servers and two VNets with the mappings that its vault has, and the steps that
// `plan` finds from one to the other.
#pragma once

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include <string>
#include <vector>

#include "catch.h"
#include "run.h"

namespace asrmap::test {

using Json = nlohmann::json;

inline const std::string kAms(64, 'a'), kChi(64, 'c'), kOther(64, 'e');
inline const std::string kVault =
    "/subscriptions/6f9619ff-8b86-d011-b42d-00c04fc964ff/resourceGroups/rg-dr/providers/Microsoft.RecoveryServices/"
    "vaults/"
    "contoso-dr";

inline std::string network_id(char last) { return std::string("0a1b2c3d-0001-4000-8000-00000000000") + last; }
inline std::string vnet(const std::string& name, const std::string& group = "rg-net") {
  return fmt::format(
      "/subscriptions/6f9619ff-8b86-d011-b42d-00c04fc964ff/resourceGroups/{}/providers/Microsoft.Network/"
      "virtualNetworks/{}",
      group, name);
}
inline std::string network(const std::string& fabric, char last) {
  return fmt::format("{}/replicationFabrics/{}/replicationNetworks/{}", kVault, fabric, network_id(last));
}

inline Json mapping(const std::string& source, const std::string& name, const std::string& target) {
  return {{"id", source + "/replicationNetworkMappings/" + name},
          {"name", name},
          {"properties", {{"recoveryNetworkId", target}}}};
}

inline std::string project(const std::string& maps) {
  return fmt::format(R"(
vault contoso-dr {{
  subscription = "6f9619ff-8b86-d011-b42d-00c04fc964ff"
  resource_group = "rg-dr"
  location = "westeurope"
}}
vmm ams {{
  fabric = "{}"
  network Finance {{ id = "{}" subnet web 10.1.0.0/24 {{ vms = 12 }} }}
  network HR      {{ id = "{}" subnet hr  10.2.0.0/24 {{ vms = 9 }} }}
}}
vmm chi {{
  fabric = "{}"
  network Finance {{ id = "{}" }}
  network Spare   {{ id = "{}" }}
}}
vnet vnet-dr {{ resource_group = "rg-net" subnet web 10.1.0.0/24 subnet hr 10.2.0.0/24 }}
vnet vnet-b  {{ resource_group = "rg-net" subnet web 10.1.0.0/24 }}
)",
                     kAms, network_id('1'), network_id('2'), kChi, network_id('3'), network_id('4')) +
         maps;
}

inline MemoryFileSystem site(const std::string& maps, const std::vector<Json>& deployed) {
  MemoryFileSystem files;
  files.files["/dr.asrmap"] = project(maps);
  files.files["/state.json"] = Json{{"value", deployed}}.dump();
  return files;
}

// The steps of a plan, "create Finance-to-vnet-dr" and so on, in their order; then the changes.
inline std::string planned(MemoryFileSystem files, const std::string& options = {}) {
  const RunResult result = run(files, words("plan --state state.json --format json dr.asrmap " + options));
  INFO(result.err);
  REQUIRE(result.status == 0);
  const Json plan = Json::parse(result.out);
  std::string text;
  for (const char* action : {"create", "update", "delete", "unmanaged"})
    for (const Json& each : plan[action])
      text += fmt::format("{} {}/{} {}\n", action, each["source"]["server"].get<std::string>().substr(0, 4),
                          each["source"]["network"].get<std::string>(), each["name"].get<std::string>());
  text += fmt::format("{} in sync\n", plan["in_sync"].get<int>());
  for (const Json& change : plan["changes"])
    text += fmt::format("{} {}\n", change["kind"].get<std::string>(), change["source"]["network"].get<std::string>());
  return text;
}

inline constexpr const char* kFinance = "map ams/Finance -> vnet-dr\n";

}  // namespace asrmap::test
