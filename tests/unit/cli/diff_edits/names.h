// SPDX-License-Identifier: MIT
// Edits of names and of the vault, and several edits at once, in the project of diff_edits_test.cpp.
#pragma once

#include <vector>

#include "edit.h"

namespace asrmap::test {

inline const std::vector<Edit> kEditsOfNames = {
    {"a mapping is renamed",
     {{R"(name = "hr")", R"(name = "hr-staff")"}},
     R"(warning: the mapping of `ams/HR` to `main` is called `hr-staff` instead of `hr`: only Terraform takes the old one away [mapping-renamed]
    = 9 VMs; Terraform destroys the mapping and makes it anew

1 change to 1 VM network, 1 VM subnet, 9 VMs (1 mapping-renamed)
)"},
    {"a mapping between VM networks is renamed",
     {{"map lon/Branch -> lon/Spare", R"(map lon/Branch -> lon/Spare { name = "b" })"}},
     R"(warning: the mapping of `lon/Branch` to `lon/Spare` is called `b` instead of `Branch-to-Spare`: only Terraform takes the old one away [mapping-renamed]
    = 2 VMs; Terraform destroys the mapping and makes it anew

1 change to 1 VM network, 1 VM subnet, 2 VMs (1 mapping-renamed)
)"},
    {"a server's friendly name",
     {{R"(name = "vmm-ams.contoso.com")", R"(name = "vmm-new.contoso.com")"}},
     R"(warning: `ams/Finance` is no longer mapped to `main`: its replicas lose their network; the VM network is gone too [mapping-removed]
    web  main / web -> -
    db   main / db  -> -
    = 16 VMs

warning: `ams/HR` is no longer mapped to `main`: its replicas lose their network; the VM network is gone too [mapping-removed]
    hr  main / hr -> -
    = 9 VMs

warning: `ams/Lab` is no longer mapped to `main`: its replicas lose their network; the VM network is gone too [mapping-removed]
    (whole network)  main / ? -> -
    = 3 VMs

info: `ams/Finance` is mapped to `main` [mapping-added]
    web  - -> main / web
    db   - -> main / db
    = 16 VMs

info: `ams/HR` is mapped to `main` [mapping-added]
    hr  - -> main / hr
    = 9 VMs

info: `ams/Lab` is mapped to `main` [mapping-added]
    (whole network)  - -> main / ?  undetermined: default or db
    = 3 VMs

info: VM network `ams/Finance` of `vmm-ams.contoso.com` is gone from the files [network-removed]
    = 16 VMs

info: VM network `ams/HR` of `vmm-ams.contoso.com` is gone from the files [network-removed]
    = 9 VMs

info: VM network `ams/Lab` of `vmm-ams.contoso.com` is gone from the files [network-removed]
    = 3 VMs

info: VM network `ams/Test` of `vmm-ams.contoso.com` is gone from the files [network-removed]

info: VM network `ams/Finance` of `vmm-new.contoso.com` is new [network-added]
    = 16 VMs

info: VM network `ams/HR` of `vmm-new.contoso.com` is new [network-added]
    = 9 VMs

info: VM network `ams/Lab` of `vmm-new.contoso.com` is new [network-added]
    = 3 VMs

info: VM network `ams/Test` of `vmm-new.contoso.com` is new [network-added]

14 changes to 8 VM networks, 6 VM subnets, 56 VMs (3 mapping-removed, 3 mapping-added, 4 network-removed, 4 network-added)
)"},
    {"a server gets its friendly name",
     {{"vmm lon {", R"(vmm lon {
  name = "vmm-lon.contoso.com")"}},
     R"(no changes
)"},
    {"another vault",
     {{"vault dr {", "vault dr2 {"}},
     R"(error: the mappings go to vault `dr2` instead of `dr`, where those that are deployed stay [vault-changed]
    = 30 VMs; Terraform destroys the mappings and makes them anew

1 change to 4 VM networks, 4 VM subnets, 30 VMs (1 vault-changed)
)"},
    {"a new region of the vault",
     {{R"(location = "westeurope")", R"(location = "northeurope")"}},
     R"(no changes
)"},
    {"several things at once, the most dangerous first",
     {{R"(map ams/Test -> none "not needed")", "map ams/Test -> other"},
      {R"(map ams/Lab -> main
)",
       ""},
      {"subnet web     10.1.0.0/24", "subnet www     10.1.0.0/24"},
      {R"(name = "hr")", R"(name = "hr-staff")"}},
     R"(warning: `ams/Lab` is no longer mapped to `main`: its replicas lose their network [mapping-removed]
    (whole network)  main / ? -> -
    = 3 VMs

warning: `web` of `ams/Finance` lands in `default` or `db` of `main` instead of `web`; no `web` there; which of the two is not determined [landing-changed]
    = 12 VMs

warning: the mapping of `ams/HR` to `main` is called `hr-staff` instead of `hr`: only Terraform takes the old one away [mapping-renamed]
    = 9 VMs; Terraform destroys the mapping and makes it anew

info: `ams/Test` is mapped to `other` [mapping-added]
    (whole network)  - -> other / web  first subnet: the VM network has no VM subnets

4 changes to 4 VM networks, 2 VM subnets, 24 VMs (1 mapping-removed, 1 landing-changed, 1 mapping-renamed, 1 mapping-added)
)"},
};

}  // namespace asrmap::test
