// SPDX-License-Identifier: MIT
// Lines with `map`, and what stands in their blocks.
#pragma once

#include <vector>

#include "slip.h"

namespace asrmap::test {

// clang-format off
inline const std::vector<Slip> kSlipsInMaps = {
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 }
map ams/F -> vn { subnet web -> web })",
     {R"(3 «subnet» syntax-error)"}},
    {R"(vmm ams { network Tenant-A { subnet web 10.1.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 }
map ams/Tenant-% -> vn)",
     {R"(3 «%» syntax-error)"}},
    {R"(vmm ams { network Tenant-A { subnet web 10.1.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 }
map ams/Tenant-[AB] -> vn)",
     {R"(3 «[» syntax-error)"}},
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 } }
map ams/F -> None "not needed")",
     {R"(2 «None» syntax-error)"}},
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 }
map ams/F -> vn name = "y")",
     {R"(3 «name» syntax-error)"}},
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 }
map */F -> vn)",
     {R"(3 «*» invalid-value)"}},
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 }
map ams/F/web -> vn)",
     {R"(3 «web» unknown-reference)"}},
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 }
map ams/Prod/F -> vn)",
     {R"(3 «Prod» unknown-reference)"}},
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 }
map ams/F -> vn/web)",
     {R"(3 «web» unknown-reference)"}},
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 }
map ams/F -> web)",
     {R"(3 «web» unknown-reference)"}},
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 }
map vn -> ams/F)",
     {R"(3 «vn» invalid-value)"}},
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 }
map F -> vn)",
     {R"(3 «F» invalid-value)"}},
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 }
map ams.F -> vn)",
     {R"(3 «ams.F» invalid-value)"}},
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 }
map "ams/F" -> vn)",
     {R"(3 «"ams/F"» invalid-value)"}},
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 } network G { subnet db 10.2.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 subnet db 10.2.0.0/24 }
map ams/F, G -> vn)",
     {R"(3 «G» invalid-value)"}},
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 }
map ams\F -> vn)",
     {R"(3 «ams» syntax-error)"}},
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 }
map ams:F -> vn)",
     {R"(3 «ams» syntax-error)"}},
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 }
map ams/F : vn)",
     {R"(3 «:» syntax-error)"}},
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 }
map ams/F = vn)",
     {R"(3 «=» syntax-error)"}},
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 }
map ams/F to vn)",
     {R"(3 «to» syntax-error)"}},
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 }
map vn <- ams/F)",
     {R"(3 «<-» syntax-error)"}},
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 }
vnet wn { subnet web 10.1.0.0/24 }
map ams/F -> vn, wn)",
     {R"(4 «,» syntax-error)"}},
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 }
map ams/F –> vn)",
     {R"(3 «–» syntax-error)"}},
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 }
map ams/F -> vn as y)",
     {R"(3 «vn as y» syntax-error)"}},
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 } network G { subnet db 10.2.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 subnet db 10.2.0.0/24 }
map [ams/F, ams/G] -> vn)",
     {R"(3 «[» syntax-error)"}},
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 } network G { subnet db 10.2.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 subnet db 10.2.0.0/24 }
map ams/F and ams/G -> vn)",
     {R"(3 «and» syntax-error)"}},
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 }
map ams/F { web -> web } -> vn)",
     {R"(3 «{» syntax-error)"}},
    {R"(vmm ams { network F }
map ams/F → none "x")",
     {R"(2 «→» syntax-error)"}},
    {R"(vmm ams { network F }
map ams/F -> none
 "x" allow = [unmapped-network])",
     {R"(3 «allow» syntax-error)"}},
    {R"(vmm ams { network F { subnet web 10.0.0.0/24 } }
vnet vn { subnet web 10.0.0.0/24 }
map ams/a/b/F -> vn)",
     {R"(3 «/F» syntax-error)"}},
    {R"(vmm ams { network F { subnet web 10.0.0.0/24 } }
vnet vn { subnet web 10.0.0.0/24 }
map ams/F -> vn*)",
     {R"(3 «*» syntax-error)"}},
    {R"(vmm ams { network F { subnet web 10.0.0.0/24 } }
vnet vn { subnet web 10.0.0.0/24 }
map ams/F -> vn {
  land web web
  name "x"
  allow = subnet-fallback
})",
     {R"(4 «web» syntax-error)", R"(5 «"x"» syntax-error)", R"(6 «subnet-fallback» invalid-value)"}},
    {R"(vmm ams { network F { subnet web 10.0.0.0/24 } }
map ams/F -> None)",
     {R"(2 «None» unknown-reference)"}},
    {R"(vmm ams { network F { subnet web 10.0.0.0/24 } }
vnet vn { subnet web 10.0.0.0/24 }
map ams/F -> vn {
  lnad web -> web
})",
     {R"(4 «lnad» syntax-error)"}},
};
// clang-format on

}  // namespace asrmap::test
