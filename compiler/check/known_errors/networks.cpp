// SPDX-License-Identifier: MIT
// The network that a VM fails over to, and its subnets.
#include "check/known_errors/tables.h"

namespace asrmap::check {
namespace {

constexpr KnownError kErrors[] = {
    {.code = "",
     .text = "Target network settings are not configured",
     .from = kSiteRecovery,
     .meaning = "Replication of an Azure VM to another region was to be enabled, and no network is known for it "
                "there: the mapping of its VNet was not deployed before, or the request names no recovery network "
                "(inferred). asrmap does not cover Azure to Azure. Whether Site Recovery says this also of VMs whose "
                "VMM network has no mapping, which the rule finds, is not known.",
     .rule = "unmapped-network",
     .source = "Azure/bicep, issues 12896 and 12904"},
    {.code = "InvalidResourceReference",
     .text = "… was not found. Please make sure that the referenced resource exists, and that both resources are in "
             "the same region",
     .from = kNetworking,
     .meaning = "A resource, such as a network interface, refers to a VNet or subnet that is not there, or that is in "
                "another region: Azure does not tell which. So would a failover fail whose VNet is outside the region "
                "of its VMs (inferred).",
     .rule = "region-mismatch",
     .source = "MicrosoftDocs/azure-docs, issue 81734; microsoft/CromwellOnAzure, issue 231"},
    {.code = "ResourceNotFound",
     .text = "The Resource … under resource group … was not found",
     .from = kResourceManager,
     .meaning = "No resource of that type and name is in that resource group and subscription. If it is the target "
                "VNet, compare its name, group and subscription with Azure; an export of the VNets, which a file "
                "names by `inventory vnets`, gives asrmap all three. A VNet that is still to be made has to be "
                "deployed before the mappings; `asrmap build --target vnets` writes a template of it.",
     .rule = "",
     .source = "\"Resolve resource not found errors\""},
    {.code = "",
     .text = "Error ID 70038",
     .from = kSiteRecovery,
     .meaning = "Site Recovery could not make a classic VM; one cause is that its virtual network does not exist.",
     .rule = "classic-network",
     .source = kFailoverErrors},
    {.code = "",
     .text = "Error ID 28092",
     .from = kSiteRecovery,
     .meaning = "Site Recovery could not make the network interface of a VM. Microsoft's page names the "
                "subscription's quota of network interfaces, and else advises to try again. Whether the subnets have "
                "room for all adapters that land in them, `asrmap landing --vms` shows; that a full subnet gives this "
                "error is not documented.",
     .rule = "",
     .source = kFailoverErrors},
    {.code = "SubnetsNotInSameVnet",
     .text = "",
     .from = "Azure Compute",
     .meaning = "The network interfaces of one VM are in subnets of different VNets.",
     .rule = "split-vm",
     .source = kCommonErrors},
    {.code = "SubnetWithExternalResourcesCannotBeUsedByOtherResources",
     .text = "… cannot be used because it contains external resources",
     .from = kNetworking,
     .meaning = "A network interface was to be put into a subnet that another Azure service has filled. Where this "
                "was seen, a program had taken the first subnet of the VNet, as a fallback of Site Recovery does.",
     .rule = "delegated-landing",
     .source = "dstackai/dstack, issue 3931"},
    {.code = "ResourceNotPermittedOnDelegatedSubnet",
     .text = "",
     .from = kNetworking,
     .meaning = "Something was to be put into a subnet that is delegated to a service which takes nothing else. A VM "
                "that lands there would be refused likewise (inferred).",
     .rule = "delegated-landing",
     .source = "\"Troubleshooting errors while creating Database Migration Service instance\""},
    {.code = "ApplicationGatewaySubnetCannotBeUsedByOtherResources",
     .text = "",
     .from = kNetworking,
     .meaning = "A network interface was to be put into the subnet of an application gateway, which it shares with "
                "nothing else. Such a subnet may have any name, so that asrmap does not find this one, but the other "
                "subnets that a service keeps for itself.",
     .rule = "reserved-landing",
     .source = "published Go code that sorts Azure's error codes (package armerror)"},
    {.code = "SubnetDelegationsCannotChangeWhenSubnetUsedByResource",
     .text = "Delegations of subnet … cannot be changed from … because it is being used by the resource",
     .from = kNetworking,
     .meaning = "A subnet is to be delegated while something else is in it, such as the network interface of a VM: "
                "VMs and the service want the same subnet.",
     .rule = "delegated-landing",
     .source = "MicrosoftDocs/azure-docs, issue 39112"},
    {.code = "",
     .text = "A suitable host for the replica virtual machine can't be found",
     .from = "Azure Site Recovery, between VMM sites",
     .meaning = "No host of the target cloud takes the replica. Microsoft's page lists two causes: too few compute "
                "resources, and no logical network attached.",
     .rule = "logical-network-not-in-cloud",
     .source = "\"Monitor and troubleshoot protection for virtual machines and physical servers\", of 2016"},
    {.code = "InUseSubnetCannotBeDeleted",
     .text = "Subnet … is in use by … and cannot be deleted",
     .from = kNetworking,
     .meaning = "A VNet that exists was written again, without one of its subnets in which something is (inferred: "
                "where this was seen, a template and Terraform wrote such a VNet). `asrmap build --target vnets` "
                "leaves out the VNets that an inventory has: name an export of them by `inventory vnets`, and build "
                "again.",
     .rule = "",
     .source = "microsoft/nav-arm-templates, issue 161; hashicorp/terraform, issue 16093"},
};

}  // namespace

std::span<const KnownError> errors_about_networks() { return kErrors; }

}  // namespace asrmap::check
