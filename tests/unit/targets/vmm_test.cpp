// SPDX-License-Identifier: MIT
#include <string>

#include "built.h"

namespace asrmap {
namespace {

// The data of the script.
std::string data(const std::string& text, std::map<std::string, std::string> others = {}) {
  const std::string script = test::built(text, "vmm", std::move(others)).at("vmm/Confirm-VmmNetwork.ps1");
  CHECK(script.starts_with("# Built by asrmap "));
  const std::size_t begin = script.find("$servers = @("), end = script.find("\n# What is shown");
  REQUIRE(begin != std::string::npos);
  REQUIRE(end != std::string::npos);
  return script.substr(begin, end - begin);
}

TEST_CASE("the script for VMM has all that is declared of VM networks") {
  CHECK(data(R"(vmm ams {
  name   = "vmm'ams"
  clouds = ["Gold", "Böse"]
  network A { logical_network = "Corp" isolation = "none" }
  network A { logical_network = "Lab" isolation = "vlan" subnet web 10.1.0.9/24, fd00::/64 { vlan = 12 } subnet db }
}
vmm lon { clouds = ["C"] }
)") == R"($servers = @(
  @{
    Name   = 'vmm''ams'
    Clouds = @('Gold', ('B' + [char]0x00F6 + 'se'))
  }
  @{
    Name   = 'lon'
    Clouds = @('C')
  }
)

# The VM networks that the mapping files declare or map.
$networks = @(
  @{
    Server         = 'vmm''ams'
    LogicalNetwork = 'Corp'
    Network        = 'A'
    Isolation      = 'NoIsolation'
  }
  @{
    Server         = 'vmm''ams'
    LogicalNetwork = 'Lab'
    Network        = 'A'
    Isolation      = 'VLANNetwork'
  }
)

# Their VM subnets. Vlan is 0 where none is declared.
$subnets = @(
  @{
    Server         = 'vmm''ams'
    LogicalNetwork = 'Lab'
    Network        = 'A'
    Subnet         = 'web'
    Ranges         = @('10.1.0.0/24', 'fd00::/64')
    Vlan           = 12
  }
  @{
    Server         = 'vmm''ams'
    LogicalNetwork = 'Lab'
    Network        = 'A'
    Subnet         = 'db'
    Ranges         = @()
    Vlan           = 0
  }
)
)");
}

TEST_CASE("of an inventory's VM networks the script has those that are mapped") {
  const std::string exported = R"({"VMMServer": "ams", "VMNetworks": [
    {"Name": "Mapped", "IsolationType": "WindowsNetworkVirtualization"}, {"Name": "Other", "IsolationType": "External"}]})";
  const std::string text = data(R"(vault dr {
  subscription   = "6f9619ff-8b86-d011-b42d-00c04fc964ff"
  resource_group = "rg-dr"
  location       = "westeurope"
}
vmm ams
inventory vmm "vmm.json"
vnet vnet-dr { subnet web 10.1.0.0/24 }
map ams/Mapped -> vnet-dr
map ams/Other  -> none "x"
)",
                                {{"/p/vmm.json", exported}});
  CHECK(text.find("Network   = 'Mapped'\n    Isolation = 'WindowsNetworkVirtualization'\n") != std::string::npos);
  CHECK(text.find("Other") == std::string::npos);
}

}  // namespace
}  // namespace asrmap
