// SPDX-License-Identifier: MIT
// Edits of what is mapped, and of what it is mapped to, in the project of diff_edits_test.cpp.
#pragma once

#include <vector>

#include "edit.h"

namespace asrmap::test {

inline const std::vector<Edit> kEditsOfMappings = {
    {"a mapping is taken out",
     {{R"(map ams/HR -> main { name = "hr" }
)",
       ""}},
     R"(warning: `ams/HR` is no longer mapped to `main`: its replicas lose their network [mapping-removed]
    hr  main / hr -> -
    = 9 VMs

1 change to 1 VM network, 1 VM subnet, 9 VMs (1 mapping-removed)
)"},
    {"a mapping becomes none",
     {{R"(map ams/HR -> main { name = "hr" })", R"(map ams/HR -> none "moved to SaaS")"}},
     R"(warning: `ams/HR` is no longer mapped to `main`: its replicas lose their network; it is left out: `moved to SaaS` [mapping-removed]
    hr  main / hr -> -
    = 9 VMs

1 change to 1 VM network, 1 VM subnet, 9 VMs (1 mapping-removed)
)"},
    {"a network goes with its mapping",
     {{R"(  network HR { subnet hr 10.2.0.0/24 { vms = 9 } }
)",
       ""},
      {R"(map ams/HR -> main { name = "hr" }
)",
       ""}},
     R"(warning: `ams/HR` is no longer mapped to `main`: its replicas lose their network; the VM network is gone too [mapping-removed]
    hr  main / hr -> -
    = 9 VMs

info: VM network `ams/HR` of `vmm-ams.contoso.com` is gone from the files [network-removed]
    = 9 VMs

2 changes to 1 VM network, 1 VM subnet, 9 VMs (1 mapping-removed, 1 network-removed)
)"},
    {"a network that nothing maps goes",
     {{R"(  network Test
)",
       ""},
      {R"(map ams/Test -> none "not needed"
)",
       ""}},
     R"(info: VM network `ams/Test` of `vmm-ams.contoso.com` is gone from the files [network-removed]

1 change to 1 VM network (1 network-removed)
)"},
    {"a network is mapped",
     {{R"(map ams/Test -> none "not needed")", "map ams/Test -> other"}},
     R"(info: `ams/Test` is mapped to `other` [mapping-added]
    (whole network)  - -> other / web  first subnet: the VM network has no VM subnets

1 change to 1 VM network (1 mapping-added)
)"},
    {"a new network that is mapped",
     {{R"(  network Test
)",
       R"(  network Test
  network New { subnet web 10.8.0.0/24 }
)"},
      {"map ams/Test", R"(map ams/New -> main
map ams/Test)"}},
     R"(info: `ams/New` is mapped to `main` [mapping-added]
    web  - -> main / web

info: VM network `ams/New` of `vmm-ams.contoso.com` is new [network-added]

2 changes to 1 VM network, 1 VM subnet (1 mapping-added, 1 network-added)
)"},
    {"a new network that is not mapped",
     {{R"(  network Spare
)",
       R"(  network Spare
  network New
)"}},
     R"(info: VM network `lon/New` is new [network-added]

1 change to 1 VM network (1 network-added)
)"},
    {"another target",
     {{"map ams/Finance -> main", "map ams/Finance -> other"}},
     R"(warning: `ams/Finance` is mapped to `other` instead of `main`: all of its VMs are reconnected [target-changed]
    web  main / web -> other / web
    db   main / db  -> other / web  first subnet: no "db" there
    = 16 VMs; Terraform destroys the mapping and makes it anew

1 change to 1 VM network, 2 VM subnets, 16 VMs (1 target-changed)
)"},
    {"another target under the same label",
     {{R"(  name = "vnet-main")", R"(  name = "vnet-new")"}},
     R"(warning: `ams/Finance` is mapped to `vnet-new` instead of `vnet-main`: all of its VMs are reconnected [target-changed]
    = 16 VMs; Terraform destroys the mapping and makes it anew

warning: `ams/HR` is mapped to `vnet-new` instead of `vnet-main`: all of its VMs are reconnected [target-changed]
    = 9 VMs; Terraform destroys the mapping and makes it anew

warning: `ams/Lab` is mapped to `vnet-new` instead of `vnet-main`: all of its VMs are reconnected [target-changed]
    = 3 VMs; Terraform destroys the mapping and makes it anew

3 changes to 3 VM networks, 3 VM subnets, 28 VMs (3 target-changed)
)"},
    {"another target of a whole network",
     {{"map ams/Lab -> main", "map ams/Lab -> other"}},
     R"(warning: `ams/Lab` is mapped to `other` instead of `main`: all of its VMs are reconnected [target-changed]
    (whole network)  main / ? -> other / web  first subnet: the VM network has no VM subnets
    = 3 VMs; Terraform destroys the mapping and makes it anew

1 change to 1 VM network, 3 VMs (1 target-changed)
)"},
    {"from Azure to another VMM server",
     {{"map ams/Finance -> main", "map ams/Finance -> lon/Spare"}},
     R"(warning: `ams/Finance` is mapped to `lon/Spare` instead of `main`: all of its VMs are reconnected [target-changed]
    web  main / web -> lon/Spare
    db   main / db  -> lon/Spare
    = 16 VMs; Terraform destroys the mapping and makes it anew

1 change to 1 VM network, 2 VM subnets, 16 VMs (1 target-changed)
)"},
    {"another VM network as the target",
     {{R"(  network Spare
)",
       R"(  network Spare
  network Spare2
)"},
      {"-> lon/Spare", "-> lon/Spare2"}},
     R"(warning: `lon/Branch` is mapped to `lon/Spare2` instead of `lon/Spare`: all of its VMs are reconnected [target-changed]
    shop  lon/Spare -> lon/Spare2
    = 2 VMs

info: VM network `lon/Spare2` is new [network-added]

2 changes to 2 VM networks, 1 VM subnet, 2 VMs (1 target-changed, 1 network-added)
)"},
    {"the target VNet moves to another group",
     {{R"(  name = "vnet-main")", R"(  name = "vnet-main"
  resource_group = "rg-net")"}},
     R"(error: `main`, which `ams/Finance` is mapped to, is in resource group `rg-net` instead of `rg-dr`: a VNet must not be moved while Site Recovery uses it [vnet-moved]
    = 16 VMs; Terraform destroys the mapping and makes it anew

error: `main`, which `ams/HR` is mapped to, is in resource group `rg-net` instead of `rg-dr`: a VNet must not be moved while Site Recovery uses it [vnet-moved]
    = 9 VMs; Terraform destroys the mapping and makes it anew

error: `main`, which `ams/Lab` is mapped to, is in resource group `rg-net` instead of `rg-dr`: a VNet must not be moved while Site Recovery uses it [vnet-moved]
    = 3 VMs; Terraform destroys the mapping and makes it anew

3 changes to 3 VM networks, 3 VM subnets, 28 VMs (3 vnet-moved)
)"},
    {"the target VNet moves to another subscription",
     {{R"(  name = "vnet-main")", R"(  name = "vnet-main"
  subscription = "11111111-2222-3333-4444-555555555555")"}},
     R"(error: `main`, which `ams/Finance` is mapped to, is in subscription `11111111-2222-3333-4444-555555555555` instead of `6f9619ff-8b86-d011-b42d-00c04fc964ff`: a VNet must not be moved while Site Recovery uses it [vnet-moved]
    = 16 VMs; Terraform destroys the mapping and makes it anew

error: `main`, which `ams/HR` is mapped to, is in subscription `11111111-2222-3333-4444-555555555555` instead of `6f9619ff-8b86-d011-b42d-00c04fc964ff`: a VNet must not be moved while Site Recovery uses it [vnet-moved]
    = 9 VMs; Terraform destroys the mapping and makes it anew

error: `main`, which `ams/Lab` is mapped to, is in subscription `11111111-2222-3333-4444-555555555555` instead of `6f9619ff-8b86-d011-b42d-00c04fc964ff`: a VNet must not be moved while Site Recovery uses it [vnet-moved]
    = 3 VMs; Terraform destroys the mapping and makes it anew

3 changes to 3 VM networks, 3 VM subnets, 28 VMs (3 vnet-moved)
)"},
    {"a VNet of the same name, while the first stays",
     {{"vnet other {", R"(vnet twin {
  name = "vnet-main"
  resource_group = "rg-net"
  subnet web 10.1.0.0/24
}
vnet other {)"},
      {"map ams/HR -> main", "map ams/HR -> twin"}},
     R"(warning: `ams/HR` is mapped to `twin` instead of `main`: all of its VMs are reconnected [target-changed]
    hr  main / hr -> twin / web  first subnet: no "hr" there
    = 9 VMs; Terraform destroys the mapping and makes it anew

1 change to 1 VM network, 1 VM subnet, 9 VMs (1 target-changed)
)"},
};

}  // namespace asrmap::test
