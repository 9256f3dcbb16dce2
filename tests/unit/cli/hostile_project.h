// SPDX-License-Identifier: MIT
// Projects, exports and baselines that have one name wherever a name can stand.
#pragma once

#include <fmt/core.h>

#include <string>
#include <string_view>

#include "run.h"
#include "text/code_point.h"

namespace asrmap::test {

// A name as the language writes it in quotes.
inline std::string quoted_word(std::string_view name) {
  std::string out = "\"";
  while (!name.empty()) {
    const CodePoint c = first_code_point(name);
    if (c.value < 0x20 || c.value == 0x7F || c.value == '"' || c.value == '\\')
      out += fmt::format("\\u{:04X}", static_cast<unsigned>(c.value));
    else
      out += name.substr(0, c.bytes);
    name.remove_prefix(c.bytes);
  }
  return out + '"';
}

inline std::string with(std::string text, const std::string& name) {
  for (std::size_t at = text.find('@'); at != std::string::npos; at = text.find('@', at + name.size()))
    text.replace(at, 1, name);
  return text;
}

inline const std::string kVaultHead = R"(vault @ {
  subscription   = "6f9619ff-8b86-d011-b42d-00c04fc964ff"
  resource_group = "rg-dr"
  location       = "westeurope"
}
)";

// A project without errors: it lands, plans and builds.
inline const std::string kGood = R"(vault dr {
  subscription   = "6f9619ff-8b86-d011-b42d-00c04fc964ff"
  resource_group = "rg-dr"
  location       = "westeurope"
}
vmm @ {
  name = "vmm.contoso.com"
  fabric = "4f1d6c1c9a2b7e3350aa8f9d6be1f2c47d0b5a8896e3c1f2a4d7b8c90e1f2a3b"
  clouds = [@]
  network @ { id = "3b0f6d0e-6a4c-4d5f-9a55-0c6e0d1b7a11" subnet @ 10.10.1.0/24 subnet web }
  network idle { id = "3b0f6d0e-6a4c-4d5f-9a55-0c6e0d1b7a12" logical_network = @ }
  network twin { logical_network = @ }
}
vnet @ { name = "vnet-dr" subnet web 10.10.2.0/24 subnet apps }
map @/@ -> @
map @/twin -> none @
)";
// The same project before; `diff` compares the two.
inline const std::string kBefore = R"(vault old {
  subscription   = "6f9619ff-8b86-d011-b42d-00c04fc964ff"
  resource_group = "rg-dr"
  location       = "westeurope"
}
vmm @ {
  name = "vmm.contoso.com"
  fabric = "4f1d6c1c9a2b7e3350aa8f9d6be1f2c47d0b5a8896e3c1f2a4d7b8c90e1f2a3b"
  network @ { subnet @ 10.10.3.0/24 }
  network idle
}
vnet @ { name = "vnet-old" subnet @ }
map @/@ -> @
map @/idle -> @ { name = @ }
)";
// A project with everything that can be wrong about a name.
inline const std::string kBad = kVaultHead + R"(vault @ { name = @ resource_group = @ }
vmm @ {
  name = @
  fabric = @
  network @ { id = @ isolation = @ logical_network = @ vms = @ subnet @ @ { vlan = @ } subnet @ 10.1.0.0/24 }
  network @
  network @ { @ = @ allow = [@] }
}
vnet @ { name = @ resource_group = @ location = @ address_space = [@] deployment_model = @ subnet @ @ { delegation = @ used = @ } }
vnet @ { id = @ }
map @/@ -> @ { name = @ allow = [@] land @ -> @ }
map @/unknown -> @
map unknown/@ -> @
map @/@ -> unknown
map @ -> @
map @/* -> none @
include @
inventory @ @
inventory vnets @ { server = @ }
inventory vmm "export.json" { server = @ }
@ { @ = @ }
@
)";

// The files of a project, with `name` in all places.
inline MemoryFileSystem hostile_project(const std::string& name) {
  MemoryFileSystem files;
  const std::string word = quoted_word(name);
  files.files["/site.asrmap"] = with(kGood + "map @/idle -> none @\n", word);
  files.files["/named.asrmap"] = with(kGood + "map @/idle -> @ { name = @ }\n", word);
  files.files["/old.asrmap"] = with(kBefore, word);
  files.files["/bad.asrmap"] = with(kBad, word);
  files.files["/raw.asrmap"] = "network " + name + "\nmap " + name + " -> # " + name + "\n";
  files.files["/bad.asrmap.toml"] = with(R"(include = [@]
inventory = [{ kind = @, file = @ }]
[vmm.@]
name = @
@ = @
[vmm.@.network.@]
subnets = [{ name = @, prefix = @ }]
[[map]]
from = @
to = @
)",
                                         word);
  std::string file = name;
  for (char& c : file)
    if (c == '/') c = ':';
  files.files["/" + file + ".asrmap"] = with(kBad, word);
  files.files["/" + file + ".json"] = "[{\"name\": " + word + "}]";
  files.files["/export.json"] =
      with(R"({"value": [{"name": @, "id": @, @: @, "properties": {"subnets": [{"name": @}]}}]})", word);
  files.files["/state.json"] = with(
      R"({"value": [{"id": "/subscriptions/6f9619ff-8b86-d011-b42d-00c04fc964ff/resourceGroups/rg-dr/providers/)"
      R"(Microsoft.RecoveryServices/vaults/dr/replicationFabrics/f/replicationNetworks/n/replicationNetworkMappings/m",)"
      R"( "name": "m", "properties": {"recoveryNetworkId": @, "primaryNetworkFriendlyName": @,)"
      R"( "primaryFabricFriendlyName": @}}]})",
      word);
  files.files["/known.json"] = with(
      R"({"version": 1, "findings": [{"rule": @, "file": @, "element": @}, {"rule": @, "file": "site.asrmap", "element": @}]})",
      word);
  files.files["/vms.asrmap"] = with(kGood, word) + "inventory vms \"vms.json\" { server = " + word + " }\n";
  files.files["/vms.json"] =
      with(R"([{"Name": @, "VirtualNetworkAdapters": [{"VMNetwork": @, "VMSubnet": @}]}])", word);
  return files;
}

}  // namespace asrmap::test
