// SPDX-License-Identifier: MIT
// What stands in the wrong block, or outside of one, and layouts that are right.
#pragma once

#include <vector>

#include "slip.h"

namespace asrmap::test {

// clang-format off
inline const std::vector<Slip> kSlipsInBlocks = {
    {R"(vnet vn {
  subnet web 10.1.0.0/24
  network hr { subnet hr 10.2.0.0/24 }
})",
     {R"(3 «network» syntax-error)"}},
    {R"(vmm ams {
  network F { subnet web 10.1.0.0/24 }
  map ams/F -> vn
}
vnet vn { subnet web 10.1.0.0/24 })",
     {R"(3 «map» syntax-error)"}},
    {R"(vault vn {
  subscription = "6f9619ff-8b86-d011-b42d-00c04fc964ff"
  resource_group = "rg"
  location = "westeurope"
  subnet web 10.1.0.0/24
})",
     {R"(5 «subnet» syntax-error)"}},
    {R"(vmm ams {
  network F subnet web 10.1.0.0/24
}
map ams/F -> none "x")",
     {R"(2 «subnet» syntax-error)"}},
    {R"(vmm ams { network F }
vnet vn { subnet web 10.0.0.0/24 }
map ams/F -> vn { allow = [networks-without-subnets] }
bogus = 1)",
     {R"(4 «bogus» syntax-error)"}},
    {R"(vmm ams { network F { subnet web } }
vnet vn { subnet web 10.0.0.0/24 }
map ams/F -> vn
bogus = 1)",
     {R"(4 «bogus» syntax-error)"}},
    {R"(vmm ams { network F }
vmm bb
name = "x"
map ams/F -> none "x")",
     {R"(2 «bb» syntax-error)"}},
    {R"(vmm ams network F {}
map ams/F -> none "x")",
     {R"(1 «network» syntax-error)"}},
    {R"(vnet vn {
  network F
  subnet web 10.0.0.0/24 { bogus = 1 }
})",
     {R"(2 «network» syntax-error)", R"(3 «bogus» unknown-property)"}},
    {R"(vmm ams {
  network F
  map ams/F -> none "x"
  bogus = 1
})",
     {R"(3 «map» syntax-error)", R"(4 «bogus» syntax-error)"}},
    {R"(vmm ams {
  network F {
    subnet web 10.0.0.0/24
  }
  }
  name = "x"
}
map ams/F -> none "x")",
     {R"(6 «name» syntax-error)"}},
    {R"(vmm ams { network Lab network Prod { subnet a 10.0.0.0/24 subnet b 10.0.1.0/24, 10.0.2.0/24 { vms = 3 vlan = 4 } } name = "x" }
vnet vn { subnet a 10.0.0.0/24 subnet b 10.0.1.0/24, 10.0.2.0/24 address_space = [10.0.0.0/16] }
map ams/Lab -> none "x" map ams/Prod -> vn)",
     {}},
    {R"(vmm
ams
{
network Lab
}
map ams/Lab
->
none "x")",
     {}},
};
// clang-format on

}  // namespace asrmap::test
