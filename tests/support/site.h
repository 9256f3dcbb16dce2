// SPDX-License-Identifier: MIT
// Files in memory for whole runs of the command line, and functions to read such a run's output.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "run.h"

namespace asrmap::test {

// A project without findings, with everything that a build needs.
inline const std::string kClean = R"(vault contoso-dr {
  subscription   = "6f9619ff-8b86-d011-b42d-00c04fc964ff"
  resource_group = "rg-dr"
  location       = "westeurope"
}
vmm ams {
  fabric = "b0cef6e9a4437b81803d0b55ada4f700ab66caae59c35d62723a1589c0cd13ac"
  network Finance {
    id = "e2267b5c-2650-49bd-ab3f-d66aae694c06"
    subnet web 10.10.1.0/24
  }
}
vnet vnet-dr { subnet web 10.10.1.0/24 }
map ams/Finance -> vnet-dr
)";
// Has `unmapped-network` at 1:19.
inline const std::string kWarning = R"(vmm ams { network Lab network Web }
map ams/Web -> none "stays"
)";
// Has `unknown-reference` at 2:20.
inline const std::string kError = R"(vmm ams { network Finance }
map ams/Finance -> vnet-dr
)";
// Has `unexplained-exclusion` at 2:16.
inline const std::string kInfo = R"(vmm ams { network Lab }
map ams/Lab -> none
)";

inline const std::string kCleanRequest = R"([
  {
    "method": "PUT",
    "url": "/subscriptions/6f9619ff-8b86-d011-b42d-00c04fc964ff/resourceGroups/rg-dr/providers/Microsoft.RecoveryServices/vaults/contoso-dr/replicationFabrics/b0cef6e9a4437b81803d0b55ada4f700ab66caae59c35d62723a1589c0cd13ac/replicationNetworks/e2267b5c-2650-49bd-ab3f-d66aae694c06/replicationNetworkMappings/Finance-to-vnet-dr?api-version=2025-08-01",
    "body": {
      "properties": {
        "fabricSpecificDetails": {
          "instanceType": "VmmToAzure"
        },
        "recoveryFabricName": "Microsoft Azure",
        "recoveryNetworkId": "/subscriptions/6f9619ff-8b86-d011-b42d-00c04fc964ff/resourceGroups/rg-dr/providers/Microsoft.Network/virtualNetworks/vnet-dr"
      }
    }
  }
]
)";

inline MemoryFileSystem site(std::map<std::string, std::string> files, std::string current = "/site") {
  MemoryFileSystem result;
  result.files = std::move(files);
  result.current = std::move(current);
  return result;
}

// "file:line:column rule" of each finding, in the order in which they are shown.
inline std::vector<std::string> findings(const RunResult& result) {
  std::vector<std::string> found;
  for (std::size_t at = 0; at < result.out.size();) {
    const std::size_t end = result.out.find('\n', at);
    const std::string line = result.out.substr(at, end - at);
    at = end == std::string::npos ? result.out.size() : end + 1;
    const std::size_t place = line.find(": "), name = line.rfind(" [");
    if (line.empty() || line.front() == ' ' || place == std::string::npos || name == std::string::npos) continue;
    found.push_back(line.substr(0, place) + ' ' + line.substr(name + 2, line.size() - name - 3));
  }
  return found;
}

inline std::vector<std::string> paths(const MemoryFileSystem& files) {
  std::vector<std::string> names;
  for (const auto& [path, text] : files.files) names.push_back(path);
  return names;
}

inline bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace asrmap::test
