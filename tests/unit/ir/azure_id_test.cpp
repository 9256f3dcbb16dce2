// SPDX-License-Identifier: MIT
#include "ir/azure_id.h"

#include <string>

#include "catch.h"

namespace asrmap {
namespace {

using Kind = VnetIdResult::Kind;

TEST_CASE("ids of VNets are told from ids of other things") {
  struct Case {
    const char* id;
    Kind kind;
  };
  const Case cases[] = {
      {"/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/v", Kind::vnet},
      {"/Subscriptions/s/RESOURCEGROUPS/g/Providers/microsoft.network/VirtualNetworks/v", Kind::vnet},
      {"/subscriptions/s/resourceGroups/g/providers/Microsoft.ClassicNetwork/virtualNetworks/v", Kind::vnet},
      {"/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/v/subnets/n", Kind::subnet},
      {"/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/v/other/n", Kind::other_type},
      {"/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/a", Kind::other_type},
      {"", Kind::malformed},
      {"/", Kind::malformed},
      {"v", Kind::malformed},
      {"subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/v", Kind::malformed},
      {"/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/v/", Kind::malformed},
      {"/subscriptions//resourceGroups/g/providers/Microsoft.Network/virtualNetworks/v", Kind::malformed},
      {"/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks", Kind::malformed},
      {"/subscriptions/s/groups/g/providers/Microsoft.Network/virtualNetworks/v", Kind::malformed},
      {"/a/b/c/d/e/f/g/h/i/j/k/l/m", Kind::malformed},
  };
  for (const Case& c : cases) {
    INFO(c.id);
    CHECK(parse_vnet_id(c.id).kind == c.kind);
  }
}

TEST_CASE("the parts of an id keep their letter case") {
  const VnetIdResult result = parse_vnet_id(
      "/subscriptions/S-1/resourceGroups/Rg/providers/Microsoft.ClassicNetwork/virtualNetworks/Vnet/subnets/n");
  CHECK(result.parts.subscription == "S-1");
  CHECK(result.parts.resource_group == "Rg");
  CHECK(result.parts.name == "Vnet");
  CHECK(result.parts.classic);
  CHECK(result.vnet_id ==
        "/subscriptions/S-1/resourceGroups/Rg/providers/Microsoft.ClassicNetwork/virtualNetworks/Vnet");
}

TEST_CASE("a GUID is 8-4-4-4-12 hex digits") {
  CHECK(is_guid("6f9619ff-8b86-d011-b42d-00c04fc964ff"));
  CHECK(is_guid("6F9619FF-8B86-D011-B42D-00C04FC964FF"));
  CHECK_FALSE(is_guid("6f9619ff8b86d011b42d00c04fc964ff"));
  CHECK_FALSE(is_guid("6f9619ff-8b86-d011-b42d-00c04fc964fg"));
  CHECK_FALSE(is_guid("{6f9619ff-8b86-d011-b42d-00c04fc964ff}"));
  CHECK_FALSE(is_guid(""));
}

}  // namespace
}  // namespace asrmap
