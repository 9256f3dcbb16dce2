// SPDX-License-Identifier: MIT
#include <string>

#include "built.h"

namespace asrmap {
namespace {

std::string script(const std::string& mapping_name) {
  return test::built(R"(vault dr {
  subscription   = "6f9619ff-8b86-d011-b42d-00c04fc964ff"
  resource_group = "rg-dr"
  location       = "westeurope"
}
vmm ams {
  fabric = "b0cef6e9a4437b81803d0b55ada4f700ab66caae59c35d62723a1589c0cd13ac"
  network A { id = "0a1b2c3d-0001-4000-8000-000000000001" subnet web 10.1.0.0/24 }
}
vnet vnet { subnet web 10.1.0.0/24 }
map ams/A -> vnet { name = ")" +
                         mapping_name + "\" }\n",
                     "azcli")
      .at("azcli/deploy.sh");
}

TEST_CASE("a mapping to Azure is made by az site-recovery") {
  const std::string text = script("a.b-1");
  CHECK(text.starts_with("#!/usr/bin/env bash\n# Built by asrmap "));
  CHECK(text.find("\nset -euo pipefail\n") != std::string::npos);
  CHECK(text.ends_with(R"(
az site-recovery network mapping create --name=a.b-1 \
  --subscription=6f9619ff-8b86-d011-b42d-00c04fc964ff --resource-group=rg-dr --vault-name=dr \
  --fabric-name=b0cef6e9a4437b81803d0b55ada4f700ab66caae59c35d62723a1589c0cd13ac \
  --network-name=0a1b2c3d-0001-4000-8000-000000000001 \
  --recovery-fabric-name='Microsoft Azure' \
  --recovery-network-id=/subscriptions/6f9619ff-8b86-d011-b42d-00c04fc964ff/resourceGroups/rg-dr/providers/Microsoft.Network/virtualNetworks/vnet \
  --fabric-details='{vmm-to-azure:""}' --output=none

)"));
}

// It would take a value that begins with "@" for a file, and others for its shorthand syntax.
TEST_CASE("a name that az site-recovery would take for something else goes through az rest") {
  for (const char* name : {"@file", "-x", "null", "it's", "??", "a b", "{a:b}", "$(id)"}) {
    INFO(name);
    const std::string text = script(name);
    CHECK(text.find("\naz rest --method=put --output=none \\\n  --url='/subscriptions/") != std::string::npos);
    CHECK(text.find("\naz site-recovery") == std::string::npos);
  }
  CHECK(script("it's").find("/replicationNetworkMappings/it'\\''s?api-version=2025-08-01' \\\n") != std::string::npos);
  CHECK(script("@f").find("/replicationNetworkMappings/%40f?api-version=2025-08-01' \\\n") != std::string::npos);
}

}  // namespace
}  // namespace asrmap
