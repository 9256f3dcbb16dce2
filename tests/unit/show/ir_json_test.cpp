// SPDX-License-Identifier: MIT
#include "show/ir_json.h"
#include "ir/isolation.h"
#include "ir/server.h"
#include "ir/vnet.h"

#include "catch.h"
#include "land/land.h"
#include "project.h"

namespace asrmap {
namespace {

using test::Project;
using test::text;
using test::to_network;
using test::to_vnet;

TEST_CASE("the resolved model as JSON") {
  Project p;
  p.vault("6f9619ff-8b86-d011-b42d-00c04fc964ff", "rg-dr", "West Europe");
  p.server("ams").network("Finance").subnet("web", {"10.10.1.5/24"}).subnet("db").network("Lab").network("Vms");
  p.server("dub").network("Spare", "Corp").network("Spare", "Wifi");
  p.vnet("vnet-dr").vnet_subnet("web", {"10.10.1.0/24"}).vnet_subnet("app", {"10.10.0.0/24"});
  p.vnet("vnet-old", false);
  p.map(0, to_vnet(0)).map(1, {}, "", "rebuilt").map(2, to_network(3));
  p.model.networks[to_network(0)].id = text("e2b5d1a0-86ab-4ac7-8ad9-3d9b0e0c8a11");
  p.model.networks[to_network(0)].isolation = Isolation::network_virtualization;
  p.model.networks[to_network(0)].vms = 4;
  p.model.vm_subnets[VmSubnetId{0}].vlan = 7;
  p.model.vm_subnets[VmSubnetId{0}].vms = 12;
  p.model.vnets[to_vnet(0)].location = text("North Europe");
  p.model.vnets[to_vnet(1)].deployment_model = DeploymentModel::classic;
  p.model.vnet_subnets[VnetSubnetId{1}].delegation = text("Microsoft.Web/serverFarms");
  p.model.vnet_subnets[VnetSubnetId{1}].used = 3;
  p.model.words = {text("Gold"), text("Silver")};
  p.model.servers[ServerId{0}].clouds = {0, 2};
  CHECK(show::render_ir(p.model, land::land(p.model)) == R"({"version":1,
"vault":{"label":"dr","name":"contoso-dr","subscription":"6f9619ff-8b86-d011-b42d-00c04fc964ff","resource_group":"rg-dr","location":"westeurope"},
"servers":[
{"label":"ams","name":"ams","fabric":null,"clouds":["Gold","Silver"],"networks":[
{"name":"Finance","id":"e2b5d1a0-86ab-4ac7-8ad9-3d9b0e0c8a11","logical_network":null,"isolation":"network-virtualization","vms":4,"subnets":[{"name":"web","prefixes":["10.10.1.0/24"],"vms":12,"vlan":7},{"name":"db","prefixes":[],"vms":0,"vlan":null}]},
{"name":"Lab","id":null,"logical_network":null,"isolation":null,"vms":0,"subnets":[]},
{"name":"Vms","id":null,"logical_network":null,"isolation":null,"vms":0,"subnets":[]}]},
{"label":"dub","name":"dub","fabric":null,"clouds":[],"networks":[
{"name":"Spare","id":null,"logical_network":"Corp","isolation":null,"vms":0,"subnets":[]},
{"name":"Spare","id":null,"logical_network":"Wifi","isolation":null,"vms":0,"subnets":[]}]}],
"vnets":[
{"label":"vnet-dr","id":"/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet-dr","name":"vnet-dr","subscription":"s","resource_group":"rg","location":"northeurope","deployment_model":"resource-manager","provisioning_state":null,"address_space":[],"subnets":[{"name":"web","prefixes":["10.10.1.0/24"],"delegation":null,"used":0},{"name":"app","prefixes":["10.10.0.0/24"],"delegation":"Microsoft.Web/serverFarms","used":3}]},
{"label":"vnet-old","id":null,"name":"vnet-old","subscription":null,"resource_group":null,"location":null,"deployment_model":"classic","provisioning_state":null,"address_space":[],"subnets":[]}],
"mappings":[
{"name":"Finance-to-vnet-dr","source":{"kind":"vmm","server":"ams","network":"Finance"},"target":{"kind":"vnet","label":"vnet-dr","id":"/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet-dr"},"reason":null,"landings":[{"subnet":"web","target_subnet":"web","reason":"name-match","candidates":["web"]},{"subnet":"db","target_subnet":null,"reason":"ambiguous-first-subnet","candidates":["web","app"]}]},
{"name":null,"source":{"kind":"vmm","server":"ams","network":"Lab"},"target":{"kind":"none"},"reason":"rebuilt","landings":[]},
{"name":"Vms-to-Spare","source":{"kind":"vmm","server":"ams","network":"Vms"},"target":{"kind":"vmm","server":"dub","logical_network":"Corp","network":"Spare"},"reason":null,"landings":[]}],
"deployed":[]}
)");
}

}  // namespace
}  // namespace asrmap
