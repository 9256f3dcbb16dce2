// SPDX-License-Identifier: MIT
// Edits of where VMs land, and of the ranges there, in the project of diff_edits_test.cpp.
#pragma once

#include <vector>

#include "edit.h"

namespace asrmap::test {

inline const std::vector<Edit> kEditsOfLandings = {
    {"a subnet of the VNet is renamed",
     {{"subnet web     10.1.0.0/24", "subnet www     10.1.0.0/24"}},
     R"(warning: `web` of `ams/Finance` lands in `default` or `db` of `main` instead of `web`; no `web` there; which of the two is not determined [landing-changed]
    = 12 VMs

1 change to 1 VM network, 1 VM subnet, 12 VMs (1 landing-changed)
)"},
    {"the subnets of the VNet are reordered",
     {{R"(  subnet default 10.9.0.0/24
  subnet web     10.1.0.0/24
)",
       R"(  subnet web     10.1.0.0/24
  subnet default 10.9.0.0/24
)"}},
     R"(warning: `ams/Lab` lands in `web` or `db` of `main` instead of `default` or `db`; which of the two is not determined [landing-changed]
    = 3 VMs

1 change to 1 VM network, 3 VMs (1 landing-changed)
)"},
    {"a VM subnet is renamed",
     {{"subnet web 10.1.0.0/24 { vms = 12 }", "subnet front 10.1.0.0/24 { vms = 12 }"}},
     R"(warning: `front` of `ams/Finance` (it was `web`) lands in `default` or `db` of `main` instead of `web`; no `front` there; which of the two is not determined [landing-changed]
    = 12 VMs

1 change to 1 VM network, 1 VM subnet, 12 VMs (1 landing-changed)
)"},
    {"a VM subnet is new",
     {{R"(    subnet db  10.1.1.0/24 { vms = 4 }
)",
       R"(    subnet db  10.1.1.0/24 { vms = 4 }
    subnet app 10.1.2.0/24 { vms = 5 }
)"}},
     R"(info: VM subnet `app` of `ams/Finance` is new, and lands in `default` or `db` of `main`; no `app` there; which of the two is not determined [landing-changed]
    = 5 VMs

1 change to 1 VM network, 1 VM subnet, 5 VMs (1 landing-changed)
)"},
    {"a VM subnet goes",
     {{R"(    subnet db  10.1.1.0/24 { vms = 4 }
)",
       ""}},
     R"(info: VM subnet `db` of `ams/Finance` is gone; it landed in `db` of `main` [landing-changed]
    = 4 VMs

1 change to 1 VM network, 1 VM subnet, 4 VMs (1 landing-changed)
)"},
    {"a network gets VM subnets",
     {{"network Lab { vms = 3 }", "network Lab { subnet hr 10.3.0.0/24 { vms = 3 } }"}},
     R"(warning: `hr` of `ams/Lab` lands in `hr` of `main` instead of `default` or `db` [landing-changed]
    = 3 VMs

1 change to 1 VM network, 1 VM subnet, 3 VMs (1 landing-changed)
)"},
    {"the VNet loses all subnets",
     {{R"(  subnet web 10.1.0.0/24
})",
       "}"},
      {R"(map ams/Test -> none "not needed")", "map ams/Test -> other"}},
     R"(info: `ams/Test` is mapped to `other` [mapping-added]
    (whole network)  - -> other / no subnet  no subnet of the VNet is declared

1 change to 1 VM network (1 mapping-added)
)"},
    {"the range of a VM subnet",
     {{"subnet hr 10.2.0.0/24", "subnet hr 10.2.4.0/24"}},
     R"(warning: `hr` of `ams/HR` has 10.2.4.0/24 instead of 10.2.0.0/24 [range-changed]
    = 9 VMs

1 change to 1 VM network, 1 VM subnet, 9 VMs (1 range-changed)
)"},
    {"the range of a landing subnet",
     {{"subnet hr      10.2.0.0/24", "subnet hr      10.2.0.0/23"}},
     R"(warning: `hr` of `main`, where `hr` of `ams/HR` lands, has 10.2.0.0/23 instead of 10.2.0.0/24 [range-changed]
    = 9 VMs

1 change to 1 VM network, 1 VM subnet, 9 VMs (1 range-changed)
)"},
    {"both ranges",
     {{"subnet hr 10.2.0.0/24", "subnet hr 10.2.4.0/24"}, {"subnet hr      10.2.0.0/24", "subnet hr      10.2.4.0/24"}},
     R"(warning: `hr` of `ams/HR` has 10.2.4.0/24 instead of 10.2.0.0/24; `hr` of `main`, where `hr` of `ams/HR` lands, has 10.2.4.0/24 instead of 10.2.0.0/24 [range-changed]
    = 9 VMs

1 change to 1 VM network, 1 VM subnet, 9 VMs (1 range-changed)
)"},
    {"the range of a VM subnet that goes to VMM",
     {{"subnet shop 10.7.0.0/24", "subnet shop 10.7.1.0/24"}},
     R"(warning: `shop` of `lon/Branch` has 10.7.1.0/24 instead of 10.7.0.0/24 [range-changed]
    = 2 VMs

1 change to 1 VM network, 1 VM subnet, 2 VMs (1 range-changed)
)"},
    {"another target and another range",
     {{"map ams/HR -> main", "map ams/HR -> other"}, {"subnet hr 10.2.0.0/24", "subnet hr 10.2.4.0/24"}},
     R"(warning: `ams/HR` is mapped to `other` instead of `main`: all of its VMs are reconnected [target-changed]
    hr  main / hr -> other / web  first subnet: no "hr" there
    = 9 VMs; Terraform destroys the mapping and makes it anew

warning: `hr` of `ams/HR` has 10.2.4.0/24 instead of 10.2.0.0/24 [range-changed]
    = 9 VMs

2 changes to 1 VM network, 1 VM subnet, 9 VMs (1 target-changed, 1 range-changed)
)"},
};

}  // namespace asrmap::test
