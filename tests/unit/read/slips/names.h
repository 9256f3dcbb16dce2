// SPDX-License-Identifier: MIT
// Names that need quotes, are missing or taken, or have a stray blank.
#pragma once

#include <vector>

#include "slip.h"

namespace asrmap::test {

// clang-format off
inline const std::vector<Slip> kSlipsInNames = {
    {R"(vmm ams { network "HR Staff" { subnet web 10.1.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 }
map ams/HR Staff -> vn)",
     {R"(3 «HR Staff» syntax-error)"}},
    {R"(vmm vmm-ams Amsterdam { network F { subnet web 10.1.0.0/24 } }
vnet vn { subnet web 10.1.0.0/24 }
map ams/F -> vn)",
     {R"(1 «vmm-ams Amsterdam» syntax-error)"}},
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 } }
vmm ams { network G { subnet web 10.2.0.0/24 } }
vnet vn { subnet web 10.0.0.0/8 }
map ams/F -> vn
map ams/G -> vn { allow = [merged-subnets] })",
     {R"(2 «ams» duplicate-definition)"}},
    {R"(vmm ams { network Tenant–A { subnet web 10.1.0.0/24 } })",
     {R"(1 «Tenant–A» syntax-error)"}},
    {R"(vmm ams { network HR Staff { subnet web 10.1.0.0/24 } }
map ams/"HR Staff" -> none "x")",
     {R"(1 «HR Staff» syntax-error)"}},
    {R"(vmm ams { network F { subnet Web Tier 10.1.0.0/24 } }
map ams/F -> none "x")",
     {R"(1 «Web Tier» syntax-error)"}},
    {R"(vmm ams { network F { subnet web 10.1.0.0/24 } }
vnet "vn dr" { name = "vdr" subnet web 10.1.0.0/24 }
map ams/F -> vn dr)",
     {R"(3 «vn dr» syntax-error)"}},
    {R"(vmm ams { network F { subnet 10.0.0.0/24 } }
vnet vn { subnet web 10.0.0.0/24 }
map ams/F -> vn)",
     {R"(1 «10.0.0.0/24» syntax-error)"}},
    {R"(vmm ams { network F { subnet web 10.0.0.0/24 } }
vnet vn {
 subnet web tier 10.0.0.0/24
}
map ams/F -> vn)",
     {R"(3 «web tier» syntax-error)"}},
    {R"(vmm ams { network "Finance " { subnet web 10.0.0.0/24 } }
vnet vn { subnet web 10.0.0.0/24 }
map ams/Finance -> vn)",
     {R"(1 «"Finance "» stray-blank)"}},
    {R"(vmm ams { network Finance { subnet web 10.0.0.0/24 } }
vnet vn { subnet web 10.0.0.0/24 }
map ams/"Finance " -> vn)",
     {R"(3 «"Finance "» unknown-reference)"}},
};
// clang-format on

}  // namespace asrmap::test
