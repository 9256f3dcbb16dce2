// SPDX-License-Identifier: MIT
#include "show/landing.h"

#include <string>
#include <vector>

#include "catch.h"
#include "ir/network.h"
#include "ir/server.h"
#include "ir/silence.h"
#include "land/land.h"
#include "project.h"
#include "show/ir_json.h"

namespace asrmap {
namespace {

using test::Project;
using test::to_network;
using test::to_vnet;

// A project with one landing for each reason.
Project contoso() {
  Project p;
  p.vault("6f9619ff-8b86-d011-b42d-00c04fc964ff", "rg-dr", "West Europe");
  p.server("ams");
  p.network("Finance").subnet("web", {"10.10.1.5/24", "FD00:A:B::/64"}).subnet("db", {"10.10.2.0/24"});
  p.network("HR Staff").subnet("hr", {"10.20.1.0/24", "10.20.2.0/24", "10.20.3.0/24", "10.20.4.0/24"});
  p.network("Lab").subnet("lab");
  p.network("Guest", "Corp").network("Guest", "Wifi");
  p.network("Old").network("Vms").subnet("a").subnet("b");
  p.server("dub").network("Spare");
  p.vnet("vnet-dr").vnet_subnet("app", {"10.10.0.0/24"}).vnet_subnet("Web", {"10.10.1.0/24"});
  p.vnet("vnet-hr", false).vnet_subnet("z").vnet_subnet("B");
  p.vnet("vnet-new");
  p.map(0, to_vnet(0)).map(1, to_vnet(1), "hr-to-dr").map(2, {}, "", "rebuilt, never failed over");
  p.map(3, to_vnet(2)).map(6, to_network(7));
  return p;
}

}  // namespace

TEST_CASE("landings as text") {
  const Project p = contoso();
  CHECK(show::landing_text(p.landings()) ==
        R"(VM network      VM subnet        Range                           Lands in       Range         Why
--------------  ---------------  ------------------------------  -------------  ------------  ------------------------------------
ams/Finance     web              10.10.1.0/24, fd00:a:b::/64     vnet-dr / Web  10.10.1.0/24  same name
                db               10.10.2.0/24                    vnet-dr / app  10.10.0.0/24  first subnet: no "db" there
ams/HR Staff    hr               10.20.1.0/24, 10.20.2.0/24, +2  vnet-hr / ?                  undetermined: z or B
ams/Lab         (all subnets)                                    -                            excluded: rebuilt, never failed over
ams/Corp/Guest  (whole network)                                  vnet-new / -                 no subnet of the VNet is declared
ams/Wifi/Guest  (whole network)                                  -                            not mapped
ams/Old         (whole network)                                  -                            not mapped
ams/Vms         a                                                dub/Spare                    VMM network
                b                                                dub/Spare                    VMM network

1 landing falls back to the first subnet: the VNet has none of the VM subnet's name
1 landing is undetermined: array order and alphabetical order give different first subnets
1 landing finds no subnet: none of the VNet is declared
)");
}

TEST_CASE("landings as JSON") {
  const Project p = contoso();
  CHECK(show::landing_json(p.landings()) == R"({"version":1,
"landings":[
{"source":{"kind":"vmm","server":"ams","network":"Finance","subnet":"web","prefixes":["10.10.1.0/24","fd00:a:b::/64"]},"target":{"kind":"vnet","label":"vnet-dr","id":"/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet-dr","subnet":"Web","prefixes":["10.10.1.0/24"]},"reason":"name-match","candidates":["Web"],"mapping":"Finance-to-vnet-dr"},
{"source":{"kind":"vmm","server":"ams","network":"Finance","subnet":"db","prefixes":["10.10.2.0/24"]},"target":{"kind":"vnet","label":"vnet-dr","id":"/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet-dr","subnet":"app","prefixes":["10.10.0.0/24"]},"reason":"first-subnet","candidates":["app"],"mapping":"Finance-to-vnet-dr"},
{"source":{"kind":"vmm","server":"ams","network":"HR Staff","subnet":"hr","prefixes":["10.20.1.0/24","10.20.2.0/24","10.20.3.0/24","10.20.4.0/24"]},"target":{"kind":"vnet","label":"vnet-hr","id":null,"subnet":null,"prefixes":[]},"reason":"ambiguous-first-subnet","candidates":["z","B"],"mapping":"hr-to-dr"},
{"source":{"kind":"vmm","server":"ams","network":"Lab","subnet":null,"prefixes":[]},"target":null,"reason":"excluded","candidates":[],"mapping":null},
{"source":{"kind":"vmm","server":"ams","logical_network":"Corp","network":"Guest","subnet":null,"prefixes":[]},"target":{"kind":"vnet","label":"vnet-new","id":"/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet-new","subnet":null,"prefixes":[]},"reason":"first-subnet","candidates":[],"mapping":"Guest-to-vnet-new"},
{"source":{"kind":"vmm","server":"ams","logical_network":"Wifi","network":"Guest","subnet":null,"prefixes":[]},"target":null,"reason":"unmapped","candidates":[],"mapping":null},
{"source":{"kind":"vmm","server":"ams","network":"Old","subnet":null,"prefixes":[]},"target":null,"reason":"unmapped","candidates":[],"mapping":null},
{"source":{"kind":"vmm","server":"ams","network":"Vms","subnet":"a","prefixes":[]},"target":{"kind":"vmm","server":"dub","network":"Spare","subnet":null},"reason":"vmm-network","candidates":[],"mapping":"Vms-to-Spare"},
{"source":{"kind":"vmm","server":"ams","network":"Vms","subnet":"b","prefixes":[]},"target":{"kind":"vmm","server":"dub","network":"Spare","subnet":null},"reason":"vmm-network","candidates":[],"mapping":"Vms-to-Spare"}]}
)");
}

TEST_CASE("landings as CSV") {
  const Project p = contoso();
  std::string csv = show::landing_csv(p.landings());
  for (std::size_t at = 0; (at = csv.find("\r\n", at)) != std::string::npos; ++at) csv.erase(at, 1);
  CHECK(csv.find('\r') == std::string::npos);
  CHECK(
      csv ==
      R"(server,logical_network,network,subnet,prefixes,target_kind,target,target_id,target_subnet,target_prefixes,reason,candidates,mapping,exclusion_reason,file
ams,,Finance,web,10.10.1.0/24; fd00:a:b::/64,vnet,vnet-dr,/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet-dr,Web,10.10.1.0/24,name-match,Web,Finance-to-vnet-dr,,dr.asrmap
ams,,Finance,db,10.10.2.0/24,vnet,vnet-dr,/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet-dr,app,10.10.0.0/24,first-subnet,app,Finance-to-vnet-dr,,dr.asrmap
ams,,HR Staff,hr,10.20.1.0/24; 10.20.2.0/24; 10.20.3.0/24; 10.20.4.0/24,vnet,vnet-hr,,,,ambiguous-first-subnet,z; B,hr-to-dr,,dr.asrmap
ams,,Lab,,,,,,,,excluded,,,"rebuilt, never failed over",dr.asrmap
ams,Corp,Guest,,,vnet,vnet-new,/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet-new,,,first-subnet,,Guest-to-vnet-new,,dr.asrmap
ams,Wifi,Guest,,,,,,,,unmapped,,,,dr.asrmap
ams,,Old,,,,,,,,unmapped,,,,dr.asrmap
ams,,Vms,a,,vmm,dub/Spare,,,,vmm-network,,Vms-to-Spare,,dr.asrmap
ams,,Vms,b,,vmm,dub/Spare,,,,vmm-network,,Vms-to-Spare,,dr.asrmap
)");
}

TEST_CASE("landings as Markdown") {
  const Project p = contoso();
  CHECK(show::landing_markdown(p.landings()) == R"(| VM network | VM subnet | Range | Lands in | Range | Why |
| --- | --- | --- | --- | --- | --- |
| ams/Finance | web | `10.10.1.0/24`, `fd00:a:b::/64` | vnet-dr / Web | `10.10.1.0/24` | same name |
| ams/Finance | db | `10.10.2.0/24` | vnet-dr / app | `10.10.0.0/24` | first subnet: no "db" there |
| ams/HR Staff | hr | `10.20.1.0/24`, `10.20.2.0/24`, `10.20.3.0/24`, `10.20.4.0/24` | vnet-hr / ? | | undetermined: z or B |
| ams/Lab | *all subnets* | | – | | excluded: rebuilt, never failed over |
| ams/Corp/Guest | *whole network* | | vnet-new / – | | no subnet of the VNet is declared |
| ams/Wifi/Guest | *whole network* | | – | | not mapped |
| ams/Old | *whole network* | | – | | not mapped |
| ams/Vms | a | | dub/Spare | | VMM network |
| ams/Vms | b | | dub/Spare | | VMM network |

1 landing falls back to the first subnet: the VNet has none of the VM subnet's name.

1 landing is undetermined: array order and alphabetical order give different first subnets.

1 landing finds no subnet: none of the VNet is declared.
)");
}

TEST_CASE("several projects are told apart") {
  Project one, two;
  one.server("ams").network("Lab");
  two.server("ams").network("Lab").subnet("web").vnet("v", false).vnet_subnet("app").map(0, to_vnet(0));
  const Project none;
  const std::vector<show::ProjectLandings> all = {
      {"dr/one.asrmap", one.rows()}, {"dr/t*w*o\n.asrmap", two.rows()}, {"none.asrmap", none.rows()}};
  CHECK(show::landing_text(all) == R"(dr/one.asrmap

VM network  VM subnet        Range  Lands in  Range  Why
----------  ---------------  -----  --------  -----  ----------
ams/Lab     (whole network)         -                not mapped

dr/t*w*o�.asrmap

VM network  VM subnet  Range  Lands in  Range  Why
----------  ---------  -----  --------  -----  ----------------------------
ams/Lab     web               v / app          first subnet: no "web" there

1 landing falls back to the first subnet: the VNet has none of the VM subnet's name

none.asrmap

no VM networks
)");
  CHECK(show::landing_markdown(all) == R"(## dr/one.asrmap

| VM network | VM subnet | Range | Lands in | Range | Why |
| --- | --- | --- | --- | --- | --- |
| ams/Lab | *whole network* | | – | | not mapped |

## dr/t\*w\*o .asrmap

| VM network | VM subnet | Range | Lands in | Range | Why |
| --- | --- | --- | --- | --- | --- |
| ams/Lab | web | | v / app | | first subnet: no "web" there |

1 landing falls back to the first subnet: the VNet has none of the VM subnet's name.

## none.asrmap

No VM networks.
)");
  const std::string csv = show::landing_csv(all);
  CHECK(csv.substr(csv.find("\r\n")) ==
        "\r\nams,,Lab,,,,,,,,unmapped,,,,dr/one.asrmap"
        "\r\nams,,Lab,web,,vnet,v,,app,,first-subnet,app,Lab-to-v,,dr/t*w*o\\n.asrmap\r\n");
}

TEST_CASE("an empty project") {
  const Project p;
  CHECK(show::landing_text(p.landings()) == "no VM networks\n");
  CHECK(show::landing_json(p.landings()) == "{\"version\":1,\n\"landings\":[]}\n");
  CHECK(show::landing_markdown(p.landings()) == "No VM networks.\n");
  const std::string csv = show::landing_csv(p.landings());
  CHECK(csv.find("\r\n") == csv.size() - 2);
  CHECK(show::render_ir(p.model, land::land(p.model)) ==
        "{\"version\":1,\n\"vault\":null,\n\"servers\":[],\n\"vnets\":[],\n\"mappings\":[],\n\"deployed\":[]}\n");
}

TEST_CASE("rows are of the networks that are asked for") {
  const Project p = contoso();
  const auto rows = show::landing_rows(p.model, land::land(p.model),
                                       [](const Network& network) { return network.name.view() == "Guest"; });
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].network == to_network(3));
  CHECK(rows[1].network == to_network(4));
}

TEST_CASE("what is not known for sure is not called unmapped, but to programs") {
  Project p;
  p.server("ams").network("Finance").subnet("web");
  CHECK(show::landing_markdown(p.landings()).ends_with("| ams/Finance | *all subnets* | | – | | not mapped |\n"));
  SECTION("the target of its map is unknown") { p.model.silence.hide(to_network(0), AboutRow::mapping); }
  SECTION("a file could not be read whole") { p.model.silence.hide(AboutProject::declarations); }
  SECTION("both") {
    p.model.silence.hide(to_network(0), AboutRow::mapping);
    p.model.silence.hide(AboutProject::declarations);
  }
  const std::string why = "not known: see the errors";
  CHECK(show::landing_text(p.landings())
            .ends_with("\nams/Finance  (all subnets)         -                " + why + "\n"));
  CHECK(show::landing_markdown(p.landings()).ends_with("| ams/Finance | *all subnets* | | – | | " + why + " |\n"));
  CHECK(show::landing_csv(p.landings()).ends_with("\r\nams,,Finance,,,,,,,,unmapped,,,,dr.asrmap\r\n"));
  CHECK(show::landing_json(p.landings()) ==
        "{\"version\":1,\n\"landings\":[\n"
        "{\"source\":{\"kind\":\"vmm\",\"server\":\"ams\",\"network\":\"Finance\",\"subnet\":null,\"prefixes\":[]},"
        "\"target\":null,\"reason\":\"unmapped\",\"candidates\":[],\"mapping\":null}]}\n");
}

TEST_CASE("where a VNet is known in part, a landing is known by its name only") {
  Project p;
  p.server("ams").network("Finance").subnet("web").subnet("db").vnet("v").vnet_subnet("web").map(0, to_vnet(0));
  p.model.silence.hide(to_vnet(0), AboutRow::contents);
  p.model.vnets[VnetId{0}].gap = InventoryGap{InventoryGap::Kind::cut_off, Text("subnets", {})};
  CHECK(show::landing_markdown(p.landings())
            .ends_with("| ams/Finance | web | | v / web | | same name |\n"
                       "| ams/Finance | db | | v / ? | | not known: the export was cut at \"subnets\" |\n\n"
                       "1 landing is not known: an export that is not whole, or an error, leaves open where.\n"));
  CHECK(show::landing_csv(p.landings()).ends_with("/virtualNetworks/v,,,unknown,,Finance-to-v,,dr.asrmap\r\n"));
  const std::string row = "\"subnet\":null,\"prefixes\":[]},\"reason\":\"unknown\",\"candidates\":[],";
  CHECK(show::landing_json(p.landings()).find(row) != std::string::npos);
  CHECK(show::render_ir(p.model, land::land(p.model))
            .find("{\"subnet\":\"db\",\"target_subnet\":null,\"reason\":\"unknown\",\"candidates\":[]}") !=
        std::string::npos);
  CHECK(show::render_ir(p.model, land::land(p.model)).find("],\"whole\":false}") != std::string::npos);
}

TEST_CASE("a VM network that is only a target has no row, whatever is known") {
  Project p;
  p.server("ams").network("Finance").network("Spare").map(0, to_network(1));
  CHECK(p.rows().size() == 1);
  p.model.silence.hide(AboutProject::declarations);
  CHECK(p.rows().size() == 1);
}

TEST_CASE("of several mappings to one kind of target the first one lands") {
  Project p;
  p.server("ams").network("Finance").subnet("web").network("Spare").network("Other");
  p.vnet("v1").vnet_subnet("web").vnet("v2").vnet_subnet("web");
  p.map(0, to_vnet(0)).map(0, to_vnet(1)).map(0, to_network(1)).map(0, to_network(2));
  p.model.mappings[MappingId{1}].repeated = true;
  const auto rows = p.rows();
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].target == Endpoint(to_vnet(0)));
  CHECK(rows[1].target == Endpoint(to_network(1)));
  const std::string ir = show::render_ir(p.model, land::land(p.model));
  CHECK(ir.find("\"target\":{\"kind\":\"vnet\",\"label\":\"v1\"") != std::string::npos);
  CHECK(ir.find("\"target\":{\"kind\":\"vnet\",\"label\":\"v2\"") == std::string::npos);
  CHECK(ir.find("\"network\":\"Other\"}") == std::string::npos);
}

}  // namespace asrmap
