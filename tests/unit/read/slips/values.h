// SPDX-License-Identifier: MIT
// Ranges, numbers, lists and quotes that are not what a property takes.
#pragma once

#include <vector>

#include "slip.h"

namespace asrmap::test {

// clang-format off
inline const std::vector<Slip> kSlipsInValues = {
    {R"(vault vn {
  subscription "6f9619ff-8b86-d011-b42d-00c04fc964ff"
  resource_group "rg"
  location = "westeurope"
})",
     {R"(2 «"6f9619ff-8b86-d011-b42d-00c04fc964ff"» syntax-error)", R"(3 «"rg"» syntax-error)"}},
    {R"(vnet vn { subnet a 10.10.1.0 / 24 })",
     {R"(1 «10.10.1.0 / 24» invalid-prefix)"}},
    {R"(vnet vn { subnet a 10.10.1.0 /24 })",
     {R"(1 «10.10.1.0 /24» invalid-prefix)"}},
    {R"(vnet vn { subnet a 10.10.2.0 255.255.255.0 })",
     {R"(1 «10.10.2.0 255.255.255.0» invalid-prefix)"}},
    {R"(vnet vn { subnet a 10.10.2.0/255.255.255.0 })",
     {R"(1 «10.10.2.0/255.255.255.0» invalid-prefix)"}},
    {R"(vnet vn { subnet a 10.10.2.0\24 })",
     {R"(1 «10.10.2.0\24» invalid-prefix)"}},
    {R"(vnet vn { subnet a 10,10,2,0/24 })",
     {R"(1 «10,10,2,0/24» invalid-prefix)"}},
    {R"(vnet vn { subnet a 10.10.2.0-24 })",
     {R"(1 «10.10.2.0-24» invalid-prefix)"}},
    {R"(vnet vn { subnet a 10.10.2.0:24 })",
     {R"(1 «10.10.2.0:24» invalid-prefix)"}},
    {R"(vnet vn { subnet a 10.10.2/24 })",
     {R"(1 «10.10.2/24» invalid-prefix)"}},
    {R"(vnet vn { subnet a "10.10.2.0/24 " })",
     {R"(1 «"10.10.2.0/24 "» invalid-prefix)"}},
    {R"(vnet vn { address_space = [10.10.0.0 / 16, 10.11.0.0/16] subnet a 10.10.1.0/24 })",
     {R"(1 «10.10.0.0 / 16» invalid-prefix)"}},
    {R"(vault vn {
  subscription = "6f9619ff-8b86-d011-b42d-00c04fc964ff"
  resource_group = rg-dr"
  location = "westeurope"
})",
     {R"(3 «"» syntax-error)"}},
    {R"(vmm ams { clouds = [Gold Silver] network F }
map ams/F -> none "x")",
     {R"(1 «Silver» syntax-error)"}},
    {R"(vmm ams { network F { vms = -3 } }
map ams/F -> none "x")",
     {R"(1 «-3» invalid-value)"}},
    {R"(include base.asrmap)",
     {R"(1 «base.asrmap» syntax-error)"}},
    {R"(vmm ams { clouds = "Gold, Silver" network F }
map ams/F -> none "x")",
     {R"(1 «"Gold, Silver"» invalid-value)"}},
    {R"(vnet vn { subnet a 10.0.0.0/24 { vms = , usedd = 3 } })",
     {R"(1 «,» syntax-error)", R"(1 «usedd» unknown-property)"}},
    {R"(vmm ams { name = , fabrik = "x" network F {} }
map ams/F -> none "x")",
     {R"(1 «,» syntax-error)", R"(1 «fabrik» unknown-property)"}},
    {R"(vmm ams {
  foo bar
  baz qux
  name "x"
  fabric =
  network A
})",
     {R"(2 «bar» syntax-error)", R"(3 «qux» syntax-error)", R"(4 «"x"» syntax-error)", R"(5 «=» syntax-error)"}},
    {R"(vmm ams {
  clouds = [
    Gold
    Silver,
    Bronze
  ]
  network F
}
map ams/F -> none "x")",
     {R"(3 «Gold» syntax-error)"}},
};
// clang-format on

}  // namespace asrmap::test
