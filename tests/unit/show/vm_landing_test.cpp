// SPDX-License-Identifier: MIT
// Where the adapters of every kind of VM network land.
#include <string>

#include "catch.h"
#include "run.h"

namespace asrmap {
namespace {

TEST_CASE("an adapter of a network that goes nowhere in Azure is told why") {
  MemoryFileSystem files;
  files.files["/site.asrmap"] = R"(
vmm ams { network Azure { subnet web 10.1.0.0/24 } network Lab network Stretched network Free }
vmm lon { network Far }
vnet vnet-dr { subnet web 10.1.0.0/24 }
map ams/Azure -> vnet-dr
map ams/Lab -> none "test machines"
map ams/Stretched -> lon/Far
inventory vms "vms.json"
)";
  files.files["/vms.json"] = R"({"VMMServer":"ams",
"VMNetworks":[{"Name":"Azure"},{"Name":"Lab"},{"Name":"Stretched"},{"Name":"Free"}],
"VirtualNetworkAdapters":[
{"VM":"one","Name":"n","VMNetwork":"Azure","VMSubnet":"web"},
{"VM":"two","Name":"n","VMNetwork":"Lab"},
{"VM":"three","Name":"n","VMNetwork":"Stretched"},
{"VM":"four","Name":"n","VMNetwork":"Free"},
{"VM":"five","Name":"n","VMNetwork":null}]})";
  CHECK(test::run(files, test::words("landing --vms site.asrmap")).out ==
        R"(VM     VM network / subnet  Lands in       Address  In Azure   Why
-----  -------------------  -------------  -------  ---------  -----------------------
one    ams/Azure / web      vnet-dr / web           not known  same name
two    ams/Lab              -                                  excluded: test machines
three  ams/Stretched        lon/Far                            VMM network
four   ams/Free             -                                  not mapped
five                        -                                  not connected

Subnet         Range        Addresses  In use  Landing  Left
-------------  -----------  ---------  ------  -------  ----
vnet-dr / web  10.1.0.0/24  251        0       1        250
)");
  CHECK(test::run(files, test::words("landing --vms --format csv site.asrmap")).out ==
        "vm,adapter,server,network,subnet,target,target_id,target_subnet,reason,addresses,fates,taken_by,file\r\n"
        "one,n,ams,Azure,web,vnet-dr,,web,name-match,,,,site.asrmap\r\n"
        "two,n,ams,Lab,,,,,excluded,,,,site.asrmap\r\n"
        "three,n,ams,Stretched,,lon/Far,,,vmm-network,,,,site.asrmap\r\n"
        "four,n,ams,Free,,,,,unmapped,,,,site.asrmap\r\n"
        "five,n,ams,,,,,,unmapped,,,,site.asrmap\r\n");
}

}  // namespace
}  // namespace asrmap
