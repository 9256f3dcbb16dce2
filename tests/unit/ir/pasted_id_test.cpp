// SPDX-License-Identifier: MIT
#include "ir/pasted_id.h"

#include <string>

#include "catch.h"

namespace asrmap {
namespace {

TEST_CASE("a pasted text names the VNet whose id is meant") {
  const std::string id =
      "/subscriptions/6f9619ff-8b86-d011-b42d-00c04fc964ff/resourceGroups/rg-dr/providers/Microsoft.Network/"
      "virtualNetworks/vnet-dr";
  for (const std::string& pasted :
       {id, id + "/", id + "/overview", id + "/subnets/web", id + "?api-version=2024-05-01", id + "#x", "<" + id + ">",
        "'" + id + "'", " " + id + "\t", "/" + id, id.substr(1), "https://portal.azure.com/#@contoso.com/resource" + id,
        "https://management.azure.com" + id + "?api-version=2024-05-01",
        std::string(
            "\\subscriptions\\6f9619ff-8b86-d011-b42d-00c04fc964ff\\resourceGroups\\rg-dr\\virtualNetworks\\vnet-dr"),
        std::string("%2Fsubscriptions%2f6f9619ff-8b86-d011-b42d-00c04fc964ff%2FresourceGroups%2Frg-dr%2F"
                    "virtualNetworks%2Fvnet-dr")}) {
    INFO(pasted);
    CHECK(vnet_id_in(pasted) == id);
  }
  CHECK(vnet_id_in("/subscriptions/6f\u2011a/resourceGroups/rg/virtualNetworks/v\u0435b") ==
        "/subscriptions/6f-a/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/veb");
}

TEST_CASE("a text without the three names is no VNet's") {
  for (const std::string pasted :
       {"", "/", "vnet-dr", "/subscriptions/", "/subscriptions/a/resourceGroups/b",
        "/subscriptions/a/virtualNetworks/c", "/subscriptions/a/resourceGroups/b/virtualNetworks",
        "/subscriptions/a/resourceGroups/b/virtualNetworks/", "/subscriptions/a/resourceGroups/b/virtualNetworks/?x",
        "/subscriptions/a/resourceGroups/`/virtualNetworks/c", "/subscriptions/a/resourceGroups/%00/virtualNetworks/c",
        "%", "%2", "%2F"}) {
    INFO(pasted);
    CHECK(!vnet_id_in(pasted));
  }
}

}  // namespace
}  // namespace asrmap
