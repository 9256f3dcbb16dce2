// SPDX-License-Identifier: MIT
#include "ir/payload.h"

namespace asrmap {

std::string_view to_string(Fact fact) {
  switch (fact) {
    case Fact::subscription: return "the subscription";
    case Fact::resource_group: return "the resource group";
    case Fact::vault: return "the vault";
    case Fact::vault_id: return "the vault's id";
    case Fact::server: return "the VMM server";
    case Fact::fabric: return "the fabric";
    case Fact::logical_network: return "the logical network";
    case Fact::network: return "the VM network";
    case Fact::network_id: return "the VM network's resource name";
    case Fact::path: return "the VM network's path";
    case Fact::name: return "the mapping's name";
    case Fact::instance_type: return "the kind of mapping";
    case Fact::recovery_fabric: return "the recovery fabric";
    case Fact::target: return "the target";
    case Fact::target_server: return "the target's VMM server";
    case Fact::target_fabric: return "the target's fabric";
    case Fact::target_logical_network: return "the target's logical network";
    case Fact::target_network: return "the target VM network";
    case Fact::target_network_id: return "the target VM network's resource name";
    case Fact::api_version: return "the API version";
    case Fact::imported: return "the mapping to import";
    case Fact::vnet: return "the VNet's name";
    case Fact::location: return "the location";
    case Fact::address_space: return "the address space";
    case Fact::subnets: return "the list of subnets";
    case Fact::subnet: return "the subnet's name";
    case Fact::ranges: return "the range";
    case Fact::delegation: return "the delegation";
    case Fact::clouds: return "the list of clouds";
    case Fact::isolation: return "the isolation";
    case Fact::vlan: return "the VLAN";
  }
  return "";
}

}  // namespace asrmap
