// SPDX-License-Identifier: MIT
// Habits from YAML, JSON, Terraform and INI files, and words that other tools use.
#pragma once

#include <vector>

#include "slip.h"

namespace asrmap::test {

// clang-format off
inline const std::vector<Slip> kSlipsFromOtherLanguages = {
    {R"(vault vn {
  subscription: "6f9619ff-8b86-d011-b42d-00c04fc964ff"
  resource_group: "rg"
  location: "westeurope"
})",
     {R"(2 «:» syntax-error)", R"(3 «:» syntax-error)", R"(4 «:» syntax-error)"}},
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 { vms: 12, vlan: 110 } } })",
     {R"(1 «:» syntax-error)", R"(1 «:» syntax-error)"}},
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 { vms = 12, vlan = 110, } } })",
     {R"(1 «,» syntax-error)", R"(1 «,» syntax-error)"}},
    {R"(vault vn {
  "subscription": "6f9619ff-8b86-d011-b42d-00c04fc964ff",
  "resource_group": "rg",
  location = "westeurope"
})",
     {R"(2 «"subscription"» syntax-error)", R"(3 «"resource_group"» syntax-error)"}},
    {R"(vnet vn {
  subnet {
    name = "db"
    prefix = "10.1.0.0/24"
  }
})",
     {R"(2 «{» syntax-error)"}},
    {R"({
  "version": 1,
  "vnets": [ { "name": "x" } ]
})",
     {R"(1 «{» syntax-error)"}},
    {R"(vnet vn {
  subnet db: 10.10.2.0/24
  subnet web 10.10.1.0/24
})",
     {R"(2 «:» syntax-error)"}},
    {R"(vnet vn: { subnet web 10.1.0.0/24 })",
     {R"(1 «:» syntax-error)"}},
    {R"(vault:
  subscription: x)",
     {R"(1 «:» syntax-error)"}},
    {R"(; comment
vmm ams { network F }
map ams/F -> none "x")",
     {R"(1 «;» syntax-error)"}},
    {R"(server ams { network F { subnet web 10.1.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 }
map ams/F -> vn)",
     {R"(1 «server» syntax-error)"}},
    {R"(virtual_network vn { subnet web 10.1.0.0/24 })",
     {R"(1 «virtual_network» syntax-error)"}},
    {R"(resource "azurerm_virtual_network" "vn" {
  name = "x"
})",
     {R"(1 «resource» syntax-error)"}},
    {R"(vmm ams { vm_network "HR" { subnet web 10.1.0.0/24 } })",
     {R"(1 «vm_network» syntax-error)"}},
    {R"(vault vn {
  subscription = $sub
  resource_group = "rg"
  location = "westeurope"
})",
     {R"(2 «$» syntax-error)"}},
    {R"(vnet vn { subnet db = 10.10.2.0/24 })",
     {R"(1 «=» syntax-error)"}},
    {R"(vnet vn { subnet db [10.10.2.0/24] })",
     {R"(1 «[» syntax-error)"}},
    {R"(vnet vn { subnet db { prefix = 10.10.2.0/24 } })",
     {R"(1 «prefix» unknown-property)"}},
    {R"(vnet vn { subnets = [web, db] subnet web 10.0.0.0/24 })",
     {R"(1 «subnets» unknown-property)"}},
};
// clang-format on

}  // namespace asrmap::test
