// SPDX-License-Identifier: MIT
// Changes to one project, and exactly what `diff` says about each.
#include <nlohmann/json.hpp>

#include <string>
#include <utility>
#include <vector>

#include "catch.h"
#include "run.h"

namespace asrmap {
namespace {

constexpr std::string_view kProject = R"(vault dr {
  subscription = "6f9619ff-8b86-d011-b42d-00c04fc964ff"
  resource_group = "rg-dr"
  location = "westeurope"
}
vmm ams {
  name = "vmm-ams.contoso.com"
  network Finance {
    subnet web 10.1.0.0/24 { vms = 12 }
    subnet db  10.1.1.0/24 { vms = 4 }
  }
  network HR { subnet hr 10.2.0.0/24 { vms = 9 } }
  network Lab { vms = 3 }
  network Test
}
vmm lon {
  network Branch { subnet shop 10.7.0.0/24 { vms = 2 } }
  network Spare
}
vnet main {
  name = "vnet-main"
  subnet default 10.9.0.0/24
  subnet web     10.1.0.0/24
  subnet db      10.1.1.0/24
  subnet hr      10.2.0.0/24
}
vnet other {
  subnet web 10.1.0.0/24
}
map ams/Finance -> main
map ams/HR -> main { name = "hr" }
map ams/Lab -> main
map lon/Branch -> lon/Spare
map ams/Test -> none "not needed"
)";

struct Edit {
  const char* name;
  std::vector<std::pair<std::string, std::string>> replace;
  std::string expected;
};

std::string edited(std::string text, const Edit& edit) {
  for (const auto& [from, to] : edit.replace) {
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    text.replace(at, from.size(), to);
  }
  return text;
}

test::RunResult diff(const std::string& before, const std::string& after, std::vector<std::string> options = {}) {
  MemoryFileSystem files;
  files.files["/old.asrmap"] = before;
  files.files["/new.asrmap"] = after;
  options.insert(options.begin(), {"diff", "old.asrmap", "new.asrmap"});
  return test::run(files, options);
}

const std::vector<Edit> kEdits = {
    {"nothing",
     {},
     R"(no changes
)"},
    {"a comment and blank lines",
     {{"vmm ams {", R"(# Amsterdam

vmm ams {)"}},
     R"(no changes
)"},
    {"the order of statements",
     {{R"(map ams/Finance -> main
)",
       ""},
      {"map ams/Test", R"(map ams/Finance -> main
map ams/Test)"}},
     R"(no changes
)"},
    {"the order of VM subnets",
     {{R"(    subnet web 10.1.0.0/24 { vms = 12 }
    subnet db  10.1.1.0/24 { vms = 4 })",
       R"(    subnet db  10.1.1.0/24 { vms = 4 }
    subnet web 10.1.0.0/24 { vms = 12 })"}},
     R"(no changes
)"},
    {"the label of a vnet that has a name",
     {{"vnet main", "vnet primary"},
      {"map ams/Finance -> main", "map ams/Finance -> primary"},
      {"map ams/HR -> main", "map ams/HR -> primary"},
      {"map ams/Lab -> main", "map ams/Lab -> primary"}},
     R"(no changes
)"},
    {"the label of a server that has a name",
     {{"vmm ams", "vmm amsterdam"},
      {"map ams/Finance", "map amsterdam/Finance"},
      {"map ams/HR", "map amsterdam/HR"},
      {"map ams/Lab", "map amsterdam/Lab"},
      {"map ams/Test", "map amsterdam/Test"}},
     R"(no changes
)"},
    {"letter case of Azure names",
     {{"vnet-main", "VNET-Main"},
      {"subnet hr      10", "subnet HR      10"},
      {"rg-dr", "RG-DR"},
      {R"(name = "hr")", R"(name = "HR")"}},
     R"(no changes
)"},
    {"a pattern that maps the same",
     {{R"(map ams/Finance -> main
map ams/HR -> main { name = "hr" }
map ams/Lab -> main
)",
       R"(map ams/* -> main
map ams/HR -> main { name = "hr" }
)"}},
     R"(no changes
)"},
    {"host bits of a range",
     {{"subnet hr 10.2.0.0/24", "subnet hr 10.2.0.9/24"}},
     R"(no changes
)"},
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
    (whole network)  - -> other / no subnet  the VNet has no subnet

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

TEST_CASE("diff says exactly what an edit means") {
  CHECK(kEdits.size() >= 30);
  for (const Edit& edit : kEdits) {
    INFO(edit.name);
    const test::RunResult result = diff(std::string(kProject), edited(std::string(kProject), edit));
    CHECK(result.out == edit.expected);
  }
}

TEST_CASE("what differs is told where both sides are called alike") {
  const std::string text(kProject);
  const auto with = [&](const std::string& from, const std::string& to) {
    return edited(text, {.name = "", .replace = {{from, to}}, .expected = ""});
  };
  struct Case {
    std::string before, after, expected;
  };
  const std::string no_subscription =
      "vault dr { resource_group = \"rg\" location = \"we\" }\nvmm ams { network N }\nmap ams/N -> v\n";
  const std::string to_vmm = "vmm ams { network N }\nmap ams/N -> lon/L\nvmm lon { ";
  const auto ranges = [](const std::string& list) {
    return "vmm ams { network N { subnet web " + list + " } }\nvnet v { subnet web 10.0.0.0/8 }\nmap ams/N -> v\n";
  };
  const std::string five = "10.1.0.0/24, 10.1.1.0/24, 10.1.2.0/24, 10.1.3.0/24, 10.1.4.0/24";
  const Case cases[] = {
      {text, with("\"rg-dr\"", "\"rg-new\""),
       "error: the mappings go to vault `dr` in resource group `rg-new` instead of `rg-dr`, where those that are "
       "deployed stay "},
      {text, with("\"6f9619ff-8b86-d011-b42d-00c04fc964ff\"", "\"00000000-8b86-d011-b42d-00c04fc964ff\""),
       "error: the mappings go to vault `dr` in subscription `00000000-8b86-d011-b42d-00c04fc964ff` instead of "
       "`6f9619ff-8b86-d011-b42d-00c04fc964ff`, where those that are deployed stay "},
      {text,
       edited(text, {.name = "", .replace = {{"vault dr", "vault dr2"}, {"\"rg-dr\"", "\"rg-new\""}}, .expected = ""}),
       "error: the mappings go to vault `dr2` instead of `dr`, in resource group `rg-new` instead of `rg-dr`, where "
       "those "},
      {no_subscription + "vnet v { resource_group = \"a\" }\n", no_subscription + "vnet v { resource_group = \"b\" }\n",
       "warning: `ams/N` is mapped to `v` in resource group `b` instead of `a`: all of its VMs are reconnected "},
      {to_vmm + "name = \"a\" fabric = \"f1\"\n network L }\n", to_vmm + "name = \"b\" fabric = \"f2\"\n network L }\n",
       "warning: `ams/N` is mapped to `lon/L` with server `b` instead of `a`, fabric `f2` instead of `f1`: all of its "
       "VMs"},
      {to_vmm + "network L { id = \"i1\" } }\n", to_vmm + "network L { id = \"i2\" } }\n",
       "warning: `ams/N` is mapped to `lon/L` with id `i2` instead of `i1`: all of its VMs are reconnected "},
      // What both sides have comes last, because it may be cut off.
      {ranges(five), ranges(five + ", 10.9.0.0/24"),
       "`web` of `ams/N` has 10.9.0.0/24, 10.1.0.0/24, 10.1.1.0/24, 10.1.2.0/24, +2 instead of "
       "10.1.0.0/24, 10.1.1.0/24, 10.1.2.0/24, 10.1.3.0/24, +1 "},
      {ranges(five + ", 10.8.0.0/24"), ranges(five + ", 10.9.0.0/24"),
       "`web` of `ams/N` has 10.9.0.0/24, 10.1.0.0/24, 10.1.1.0/24, 10.1.2.0/24, +2 instead of "
       "10.8.0.0/24, 10.1.0.0/24, 10.1.1.0/24, 10.1.2.0/24, +2 "},
      // A VM subnet gets its name from the side that has the subnet.
      {with("network Lab { vms = 3 }", "network Lab { subnet web subnet db }"), text,
       "warning: `web` of `ams/Lab` lands in `default` or `db` of `main` instead of `web`; "},
  };
  for (const Case& c : cases) {
    const test::RunResult result = diff(c.before, c.after);
    INFO(result.out << result.err);
    CHECK(result.out.find(c.expected) != std::string::npos);
  }
}

TEST_CASE("an edit taken back is as many changes, and none is left out of the counts") {
  for (const Edit& edit : kEdits) {
    INFO(edit.name);
    const std::string after = edited(std::string(kProject), edit);
    const auto there = nlohmann::json::parse(diff(std::string(kProject), after, {"--format", "json"}).out);
    const auto back = nlohmann::json::parse(diff(after, std::string(kProject), {"--format", "json"}).out);
    CHECK(there["changes"].size() == back["changes"].size());
    CHECK(there["summary"]["networks"] == back["summary"]["networks"]);
    CHECK(there["changes"].empty() == (edit.expected == "no changes\n"));
    std::size_t kinds = 0;
    for (const auto& [kind, count] : there["summary"]["kinds"].items()) kinds += count.get<std::size_t>();
    CHECK(kinds == there["changes"].size());
    CHECK(diff(std::string(kProject), after, {"--exit-code"}).status == (there["changes"].empty() ? 0 : 1));
  }
}

TEST_CASE("both spellings of a project are no difference") {
  RealFileSystem files;
  const std::string folder = ASRMAP_SOURCE_DIR "/examples/";
  CHECK(test::run(files, {"diff", "--exit-code", folder + "contoso", folder + "contoso-toml"}).out == "no changes\n");
}

// --- Sides that are known in part -----------------------------------------------

constexpr std::string_view kDsl = R"(vault dr { subscription = "6f9619ff-8b86-d011-b42d-00c04fc964ff"
  resource_group = "rg" location = "westeurope" }
vmm ams {
  network Fin { id = "0a1b2c3d-0001-4000-8000-000000000001"
    subnet web 10.1.0.0/24 { vms = 3 }
    subnet db 10.2.0.0/24 { vms = 2 }
  }
  network Hr { id = "0a1b2c3d-0002-4000-8000-000000000002" subnet hr 10.3.0.0/24 { vms = 5 } }
}
vnet v1 { address_space = [10.0.0.0/14] subnet db 10.2.0.0/24 subnet web 10.1.0.0/24 }
vnet v2 { address_space = [10.0.0.0/14] subnet hr 10.3.0.0/24 }
map ams/Fin -> v1 { name = "fin" }
map ams/Hr -> v2
)";

constexpr std::string_view kToml = R"([vault]
label = "dr"
subscription = "6f9619ff-8b86-d011-b42d-00c04fc964ff"
resource_group = "rg"
location = "westeurope"

[vmm.ams.network.Fin]
id = "0a1b2c3d-0001-4000-8000-000000000001"
subnets = [{ name = "web", prefix = "10.1.0.0/24", vms = 3 }, { name = "db", prefix = "10.2.0.0/24", vms = 2 }]

[vmm.ams.network.Hr]
id = "0a1b2c3d-0002-4000-8000-000000000002"
subnets = [{ name = "hr", prefix = "10.3.0.0/24", vms = 5 }]

[vnet.v1]
address_space = ["10.0.0.0/14"]
subnets = [{ name = "db", prefix = "10.2.0.0/24" }, { name = "web", prefixes = ["10.1.0.0/24"] }]

[vnet.v2]
address_space = ["10.0.0.0/14"]
subnets = [{ name = "hr", prefix = "10.3.0.0/24" }]

[[map]]
from = "ams/Fin"
to = "v1"
name = "fin"

[[map]]
from = "ams/Hr"
to = "v2"
)";

// Only of v2, because the VM network counts its VMs.
constexpr std::string_view kSubnetsOfV2 = "subnets = [{ name = \"hr\", prefix = \"10.3.0.0/24\" }]";

// An error in place of something known. `network`, if there is one, is the VM network that
// `landing` must not report as not mapped.
struct Mistake {
  std::string_view from, to;
  std::string_view network = {};
};

const std::vector<Mistake> kDslMistakes = {
    // In the source of a mapping.
    {"map ams/Fin -> v1", "map % ams/Fin -> v1", "Fin"},
    {"map ams/Fin -> v1", "map -> v1", "Fin"},
    {"map ams/Fin -> v1", "map ams-Fin -> v1", "Fin"},
    {"map ams/Fin -> v1", "map ams/ -> v1", "Fin"},
    {"map ams/Fin -> v1", "map Finance -> v1", "Fin"},
    {"map ams/Fin -> v1", "map amsterdam/Fin -> v1", "Fin"},
    {"map ams/Fin -> v1", "map ams/Ledger -> v1", "Fin"},
    {"map ams/Hr -> v2", "map ams-Hr, ams/Lab -> v2", "Hr"},
    {"map ams/Fin -> v1 { name = \"fin\" }\nmap ams/Hr -> v2", "map ams/Fin, % ams/Hr -> v1 { name = \"fin\" }", "Hr"},
    {"map ams/Fin -> v1 { name = \"fin\" }\nmap ams/Hr -> v2", "map ams/Fin ams/Hr -> v1 { name = \"fin\" }", "Hr"},
    {"map ams/Hr -> v2", "map \"ams/*\"/Hr -> v2", "Hr"},
    // In the head of a VM network.
    {"network Fin {", "network % Fin {"},
    {"network Fin {", "network {"},
    {"network Fin {", "% network Fin {"},
    {"network Fin {", "Fin {"},
    {"network Fin {", "network Fin% {"},
    {"vmm ams {", "vmm ms {"},
    {"vmm ams {", "vmm % ams {"},
    {"id = \"0a1b2c3d-0002-4000-8000-000000000002\" subnet", "id = subnet"},
    // In ranges.
    {"subnet web 10.1.0.0/24 {", "subnet web % 10.1.0.0/24 {"},
    {"subnet web 10.1.0.0/24 {", "subnet web 10.1.0.0/99 {"},
    {"subnet web 10.1.0.0/24 {", "subnet web 10.1.0.0 {"},
    {"subnet web 10.1.0.0/24 {", "subnet web 10.1/24 {"},
    {"subnet web 10.1.0.0/24 {", "subnet web \"x\" {"},
    {"subnet web 10.1.0.0/24 {", "subnet web 3 {"},
    {"subnet web 10.1.0.0/24 {", "subnet web 10.1.0.0/24, % 10.9.0.0/24 {"},
    {"subnet web 10.1.0.0/24 {", "subnet web 10.1.0.0/24, 10.9.0.0/99 {"},
    {"subnet web 10.1.0.0/24 {", "subnet web { prefix = 10.1.0.0/24"},
    {"subnet web 10.1.0.0/24 {", "subnet web { cidr = 10.1.0.0/24"},
    {"subnet web 10.1.0.0/24 }", "subnet web % 10.1.0.0/24 }"},
    {"subnet web 10.1.0.0/24 }", "subnet web 10.1.0.0/99 }"},
    {"subnet web 10.1.0.0/24 }", "subnet web 10.1.0.0 }"},
    {"subnet web 10.1.0.0/24 }", "subnet web 10.1/24 }"},
    {"subnet web 10.1.0.0/24 }", "subnet web \"x\" }"},
    {"subnet web 10.1.0.0/24 }", "subnet web { range = 10.1.0.0/24 } }"},
    // In the name of a mapping.
    {"{ name = \"fin\" }", "{ % name = \"fin\" }"},
    {"{ name = \"fin\" }", "{ name \"fin\" }"},
    {"{ name = \"fin\" }", "{ = \"fin\" }"},
    {"{ name = \"fin\" }", "{ name = 3 }"},
    {"{ name = \"fin\" }", "{ name = [x] }"},
    {"{ name = \"fin\" }", "{ name = \"\\q\" }"},
    {"{ name = \"fin\" }", "{ nmae = \"fin\" }"},
    {"{ name = \"fin\" }", "{ title = \"fin\" }"},
    {"{ name = \"fin\" }", "{ name = \"hr\" name = \"fin\" }"},
    {"{ name = \"fin\" }", "{ name = \"\" }"},
    {"vnet v2 {", "vnet v2 { name = 3"},
    {"vnet v2 {", "vnet v2 { nmae = \"v2\""},
    // In the properties of a vault or a vnet.
    {"resource_group = \"rg\" location", "resource_group = location"},
    {"resource_group = \"rg\" location", "resource_group = 3 location"},
    {"resource_group = \"rg\" location", "resource_group = \"\" location"},
    {"resource_group = \"rg\" location", "resource_group = \"other\" resource_group = \"rg\" location"},
    {"subscription = \"6f9619ff-8b86-d011-b42d-00c04fc964ff\"", "subscription ="},
    {"vault dr {", "vault dr { name = 3"},
    {"vnet v2 {", "vnet v2 { location = \"\\q\" resource_group = \"rg2\""},
    {"vnet v2 {", "vnet v2 { resource_group = subscription = \"6f9619ff-8b86-d011-b42d-00c04fc964ff\""},
    {"vnet v2 {", "vnet v2 { resource_group = \"\""},
    {"vnet v2 {", "vnet v2 { id = \"virtualNetworks/other\""},
    {"vnet v2 {", "vnet v2 { deployment_model = clasic"},
};

const std::vector<Mistake> kTomlMistakes = {
    // In the subnets of a vnet: they are under another key, or in a table of another element.
    {kSubnetsOfV2, "dns = [1]"},
    {kSubnetsOfV2, "networks = [{ name = \"hr\", prefix = \"10.3.0.0/24\" }]"},
    {kSubnetsOfV2, "[[subnets]]\nname = \"hr\"\nprefix = \"10.3.0.0/24\""},
    {kSubnetsOfV2, "[subnets]\nhr = \"10.3.0.0/24\""},
    {kSubnetsOfV2, "[[vnet.subnets]]\nname = \"hr\""},
    {kSubnetsOfV2, "subnets = [{ name = \"\" }]"},
    // In a source.
    {"from = \"ams/Fin\"\n", "", "Fin"},
    {"from = \"ams/Fin\"", "fron = \"ams/Fin\"", "Fin"},
    {"from = \"ams/Fin\"", "from = 3", "Fin"},
    {"from = \"ams/Fin\"", "from = \"\"", "Fin"},
    {"from = \"ams/Fin\"", "from = \"ams-Fin\"", "Fin"},
    {"from = \"ams/Fin\"", "from = []", "Fin"},
    {"from = \"ams/Fin\"", "from = \"ams/x/Fin/y\"", "Fin"},
    {"from = \"ams/Fin\"", "from = [\"ams-Fin\"]", "Fin"},
    {"from = \"ams/Hr\"", "from = [\"ams-Hr\", \"ams/Lab\"]", "Hr"},
    {"from = \"ams/Hr\"", "from = [\"ams/Fin\", 3]", "Hr"},
    {"[vmm.ams.network.Fin]\n", ""},
    {"[vmm.ams.network.Fin]", "[vmm.ams.Fin.more]"},
    {"prefix = \"10.1.0.0/24\"", "prefix = \"10.1.0.0/99\""},
    {"prefix = \"10.1.0.0/24\"", "prefix = 3"},
    {"prefix = \"10.1.0.0/24\"", "perfix = \"10.1.0.0/24\""},
    {"prefix = \"10.1.0.0/24\"", "range = \"10.1.0.0/24\""},
    {"prefix = \"10.1.0.0/24\"", "prefix = [\"10.1.0.0/24\"]"},
    {"prefix = \"10.1.0.0/24\"", "prefixes = [\"10.1.0.0/24\", 3]"},
    {"prefix = \"10.1.0.0/24\"", "prefix = \"10.9.0.0/24\", prefixes = [\"10.1.0.0/24\"]"},
    {"prefixes = [\"10.1.0.0/24\"]", "prefixes = [\"10.1.0.0\"]"},
    {"prefixes = [\"10.1.0.0/24\"]", "prefixes = \"10.1.0.0/24\""},
    {"prefixes = [\"10.1.0.0/24\"]", "prefix = 3"},
    {"name = \"fin\"", "name = 3"},
    {"name = \"fin\"", "3 = \"fin\""},
    {"name = \"fin\"", "nmae = \"fin\""},
    {"[vnet.v2]", "[vnet.v2]\nname = 3"},
    {"resource_group = \"rg\"", "3 = \"rg\""},
    {"resource_group = \"rg\"", "resource_group = 3"},
    {"label = \"dr\"", "label = 3"},
    {"label = \"dr\"", "label = \"dr\"\nname = 3"},
    {"[vnet.v2]", "[vnet.v2]\nresource_group = 3"},
    {"[vnet.v2]", "[vnet.v2]\nid = \"virtualNetworks/other\""},
};

// Whether the output says that the VM network lands nowhere.
bool is_said_unmapped(const std::string& file, const std::string& text, std::string_view network) {
  MemoryFileSystem files;
  files.files["/" + file] = text;
  const std::string out = test::run(files, {"landing", file}).out;
  const std::size_t at = out.find(std::string(network));
  REQUIRE(at != std::string::npos);
  return out.substr(at, out.find('\n', at) - at).find("not known") == std::string::npos;
}

void claims_nothing(const std::string& spelling, std::string_view whole, const std::vector<Mistake>& mistakes) {
  for (const Mistake& mistake : mistakes) {
    INFO(spelling << ": " << mistake.from << " is " << mistake.to);
    std::string text(whole);
    const std::size_t at = text.find(mistake.from);
    REQUIRE(at != std::string::npos);
    text.replace(at, mistake.from.size(), mistake.to);
    MemoryFileSystem files;
    files.files["/old." + spelling] = std::string(whole);
    files.files["/new." + spelling] = text;
    for (const bool is_back : {false, true}) {
      std::vector<std::string> options = {"diff", "old." + spelling, "new." + spelling, "--format", "json"};
      if (is_back) std::swap(options[1], options[2]);
      const test::RunResult result = test::run(files, options);
      CHECK(nlohmann::json::parse(result.out)["changes"].dump() == "[]");
      CHECK(result.err.find(" error") != std::string::npos);
    }
    if (!mistake.network.empty()) CHECK_FALSE(is_said_unmapped("new." + spelling, text, mistake.network));
  }
}

TEST_CASE("what an error hides is not said to have changed") {
  claims_nothing("asrmap", kDsl, kDslMistakes);
  claims_nothing("asrmap.toml", kToml, kTomlMistakes);
}

TEST_CASE("what an inventory does not tell is not said to have changed") {
  constexpr std::string_view kExport = R"([{"id":
    "/subscriptions/6f9619ff-8b86-d011-b42d-00c04fc964ff/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/v1",
    "name": "v1", "location": "westeurope", "addressSpace": {"addressPrefixes": ["10.0.0.0/14"]},
    "subnets": [{"name": "db", "addressPrefix": "10.2.0.0/24"}, {"name": "web", "addressPrefix": "10.1.0.0/24"}]}])";
  std::string project(kDsl);
  const std::size_t at = project.find("vnet v1 {"), end = project.find('\n', at);
  project.replace(at, end - at, "vnet v1 { subnet db subnet web }\ninventory vnets \"vnets.json\"");
  std::string without_ranges(kExport);
  for (const std::string_view range : {R"(, "addressPrefix": "10.2.0.0/24")", R"(, "addressPrefix": "10.1.0.0/24")"})
    without_ranges.erase(without_ranges.find(range), range.size());
  for (const std::string& other :
       {std::string(kExport.substr(0, 300)), std::string(), std::string("{}"), without_ranges})
    for (const bool is_back : {false, true}) {
      INFO(other << is_back);
      MemoryFileSystem files;
      files.files["/a/p.asrmap"] = files.files["/b/p.asrmap"] = project;
      files.files["/a/vnets.json"] = kExport;
      files.files["/b/vnets.json"] = other;
      std::vector<std::string> options = {"diff", "a/p.asrmap", "b/p.asrmap"};
      if (is_back) std::swap(options[1], options[2]);
      CHECK(test::run(files, options).out.starts_with("no changes"));
    }
}

TEST_CASE("what stands beside an error is still compared") {
  const Edit edits[] = {
      {"a mapping that is gone beside a range",
       {{"map ams/Hr -> v2\n", ""}, {"10.2.0.0/24 {", "10.2.0.0/99 {"}},
       "mapping-removed"},
      {"a range beside another",
       {{"web 10.1.0.0/24 {", "web 10.1.1.0/24 {"}, {"10.2.0.0/24 {", "10.2.0.0/99 {"}},
       "range-changed"},
      {"a name beside another", {{"\"fin\"", "\"fin2\""}, {"-> v2", "-> v2 { name = 3 }"}}, "mapping-renamed"},
      {"a target beside a name", {{"-> v1", "-> v2"}, {"-> v2\n", "-> v2 { name = 3 }\n"}}, "target-changed"},
      {"a vault beside a vnet", {{"\"rg\"", "\"rg9\""}, {"vnet v2 {", "vnet v2 { id = 3"}}, "vault-changed"},
      {"a range that is left out", {{"web 10.1.0.0/24 {", "web {"}}, "range-changed"},
      {"a network that is gone beside a name",
       {{"network Hr { id = \"0a1b2c3d-0002-4000-8000-000000000002\" subnet hr 10.3.0.0/24 { vms = 5 } }", ""},
        {"map ams/Hr -> v2\n", ""},
        {"\"fin\"", "3"}},
       "network-removed"},
  };
  for (const Edit& edit : edits) {
    INFO(edit.name);
    const std::string after = edited(std::string(kDsl), edit);
    const auto json = nlohmann::json::parse(diff(std::string(kDsl), after, {"--format", "json"}).out);
    CHECK(json["summary"]["kinds"].value(edit.expected, 0) == 1);
  }
}

}  // namespace
}  // namespace asrmap
