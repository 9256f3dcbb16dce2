// SPDX-License-Identifier: MIT
// Addresses of VMs, and ranges of VNets.
#include "check/known_errors/tables.h"

namespace asrmap::check {
namespace {

constexpr KnownError kErrors[] = {
    {.code = "",
     .text = "One or more replica IP addresses for the network adapter of virtual machine is invalid",
     .from = kSiteRecovery,
     .meaning = "The address that is set for a replica can't be given to it. Microsoft's page has one cause: a test "
                "failover that was not cleaned up, whose VM still has the address. Any other VM that has it would be "
                "as bad (inferred).",
     .rule = "static-ip-conflict",
     .source = kFailoverErrors},
    {.code = "PrivateIPAddressIsAllocated",
     .text = "… is using the private IP address … which is already allocated to resource",
     .from = kNetworking,
     .meaning = "Two network interfaces were given one address of a subnet.",
     .rule = "static-ip-conflict",
     .source = "F5Networks/terraform-azure-bigip-module, issue 63"},
    {.code = "PrivateIPAddressInReservedRange",
     .text = "Private static IP address … falls within reserved IP range of subnet prefix …",
     .from = kNetworking,
     .meaning = "The address is one of the five of the subnet that Azure keeps: the first four and the last.",
     .rule = "static-ip-reserved",
     .source = "\"Troubleshoot common Azure deployment errors\"; terraform-provider-azurerm, issue 4225"},
    {.code = "PrivateIPAddressNotInSubnet",
     .text = "Private static IP address … does not belong to the range of subnet prefix …",
     .from = kNetworking,
     .meaning = "The address is outside of the subnet that the network interface is put into.",
     .rule = "static-ip-outside-subnet",
     .source = "\"Troubleshoot common Azure deployment errors\"; MicrosoftDocs/azure-docs, issue 66270"},
    {.code = "SubnetIsFull",
     .text = "… with address prefix … does not have enough capacity for … IP addresses",
     .from = kNetworking,
     .meaning = "The subnet has no address left for a network interface.",
     .rule = "subnet-over-capacity",
     .source = "MicrosoftDocs/azure-docs, issue 88211"},
    {.code = "InvalidCIDRNotation",
     .text = "… has an invalid CIDR notation. For the given prefix length, the address prefix should be …",
     .from = kNetworking,
     .meaning = "The range does not start at its network address. Azure says which range it would be.",
     .rule = "host-bits-set",
     .source = "Azure/sovereign-landing-zone, docs/13-Troubleshooting.md; its second sentence from published logs"},
    {.code = "InvalidAddressPrefixFormat",
     .text = "… is not formatted correctly. It should follow CIDR notation, for example 10.0.0.0/24",
     .from = kNetworking,
     .meaning = "What stands for a range of a VNet or subnet is none.",
     .rule = "invalid-prefix",
     .source = "Azure/azure-service-operator, issue 997"},
    {.code = "NetcfgSubnetRangeOutsideVnet",
     .text = "… is not valid because its IP address range is outside the IP address range of virtual network …",
     .from = kNetworking,
     .meaning = "The subnet's range is not inside a range of its VNet.",
     .rule = "subnet-outside-address-space",
     .source = "MicrosoftDocs/azure-docs, pull request 123869"},
    {.code = "",
     .text = "… is not contained in this virtual network's address spaces",
     .from = kPortal,
     .meaning = "The subnet's range is not inside a range of its VNet.",
     .rule = "subnet-outside-address-space",
     .source = "MicrosoftDocs/azure-docs, issue 60581"},
    {.code = "NetcfgInvalidSubnet",
     .text = "Subnet … is not valid in virtual network …",
     .from = kNetworking,
     .meaning = "An older wording, which does not tell two mistakes apart: the subnet's range is not inside a range "
                "of its VNet, or it overlaps another subnet. For the latter see also `overlapping-subnets`.",
     .rule = "subnet-outside-address-space",
     .source = "Azure/azure-cli, issues 28097 and 10917"},
    {.code = "NetcfgSubnetRangesOverlap",
     .text = "… is not valid because its IP address range overlaps with that of an existing subnet",
     .from = kNetworking,
     .meaning = "Two subnets of the VNet have addresses in common.",
     .rule = "overlapping-subnets",
     .source = "MicrosoftDocs/azure-docs, pull request 123869"},
    {.code = "VnetAddressSpacesOverlap",
     .text = "… cannot be peered because their address spaces overlap",
     .from = kNetworking,
     .meaning = "Two VNets that are to be peered have addresses in common.",
     .rule = "overlapping-targets",
     .source = "published logs of the Azure CLI"},
    {.code = "VnetAddressSpaceOverlapsWithAlreadyPeeredVnet",
     .text = "… cannot be peered because address space of the first virtual network overlaps with address space of "
             "virtual network …",
     .from = kNetworking,
     .meaning = "A VNet is to be peered with one that already is peered with a third, and first and third have "
                "addresses in common.",
     .rule = "overlapping-targets",
     .source = "Azure/ResourceModules, issue 731"},
};

}  // namespace

std::span<const KnownError> errors_about_addresses() { return kErrors; }

}  // namespace asrmap::check
