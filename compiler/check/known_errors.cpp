// SPDX-License-Identifier: MIT
// The table of all known errors. A new row needs a text that somebody has seen, and the source
// where it was seen. Tests check that each text is found in what people paste.
#include "check/known_errors.h"

namespace asrmap::check {
namespace {

constexpr std::string_view kSiteRecovery = "Azure Site Recovery", kResourceManager = "Azure Resource Manager",
                           kNetworking = "Azure networking", kTerraform = "Terraform (azurerm)",
                           kPowerShell = "Azure PowerShell", kPortal = "the Azure portal";
constexpr std::string_view kCommonErrors = "\"Troubleshoot common Azure deployment errors\"",
                           kFailoverErrors =
                               "\"Troubleshoot errors when failing over VMware VM or physical machine to Azure\"",
                           kHyperVMapping =
                               "terraform-provider-azurerm, site_recovery_hyperv_network_mapping_resource.go";

constexpr KnownError kErrors[] = {
    // Names that Site Recovery, Terraform and PowerShell look up.
    {.code = "LookupByArmResourceNameInVault",
     .text = "Primary key property ArmResourceName is null in entity LookupByArmResourceNameInVault",
     .from = kSiteRecovery,
     .meaning = "A mapping was deployed below a fabric or network whose resource name Site Recovery could not look up "
                "in the vault. The likely reason is a friendly name in the place of a resource name (inferred).",
     .rule = "missing-id",
     .source = "Azure/bicep, issue 12888"},
    {.code = "ParentResourceNotFound",
     .text = "Can not perform requested operation on nested resource. Parent resource … not found",
     .from = kResourceManager,
     .meaning = "What the resource belongs to does not exist under the name that was written, or is in another "
                "resource group. Above a mapping are its network, its fabric and the vault, and a friendly name in "
                "their place would read like this too (inferred).",
     .rule = "missing-id",
     .source = "\"Resolve errors for parent resources\""},
    {.code = "",
     .text = "Fabric … is not associated with the Vault …",
     .from = kPowerShell,
     .meaning = "`Get-AzRecoveryServicesAsrFabric` found no such fabric in the vault that "
                "`Set-AzRecoveryServicesAsrVaultContext` has chosen. `-Name` takes the resource name, `-FriendlyName` "
                "the name that VMM shows; the latter is compared without case.",
     .rule = "missing-id",
     .source = "azure-powershell, RecoveryServices.SiteRecovery/Properties/Resources.resx"},
    {.code = "",
     .text = "fabric not found",
     .from = kTerraform,
     .meaning = "No fabric of the vault has the friendly name that stands in "
                "`source_system_center_virtual_machine_manager_name`. The provider compares letter for letter, with "
                "case.",
     .rule = "lookup-case-mismatch",
     .source = kHyperVMapping},
    {.code = "",
     .text = "replication network not found",
     .from = kTerraform,
     .meaning = "The fabric has no VM network whose friendly name is `source_network_name`, compared letter for "
                "letter, with case.",
     .rule = "lookup-case-mismatch",
     .source = kHyperVMapping},
    {.code = "",
     .text = "… already exists - to be managed via Terraform this resource needs to be imported into the State",
     .from = kTerraform,
     .meaning = "Azure has a resource of this id that Terraform's state does not know; for a mapping, one of the same "
                "name under the same VM network. Import it, or name an export of the deployed mappings, which the "
                "script of `asrmap export-script asr` writes, by `inventory mappings` and build again: `main.tf` then "
                "has an `import` block for it.",
     .rule = "",
     .source = "terraform-provider-azurerm, helpers/tf/errors.go"},
    {.code = "MismatchingResourceSegments",
     .text = "… has incorrect segment lengths. A nested resource type must have identical number of segments as its "
             "resource name",
     .from = kResourceManager,
     .meaning = "A template names a resource with more or fewer parts between slashes than its type has. A mapping "
                "has four: vault, fabric, network and its own name. A slash inside one of them makes a part of its "
                "own (inferred).",
     .rule = "invalid-mapping-name",
     .source = "\"Resolve errors for resource name and type mismatch\"; Azure-Samples/openai, issue 13"},
    {.code = "",
     .text = "Recovery Service Vault name must be 2 - 50 characters long, start with a letter, contain only letters, "
             "numbers and hyphens",
     .from = kTerraform,
     .meaning = "The provider refuses the vault's name before it asks Azure.",
     .rule = "invalid-vault-name",
     .source = "terraform-provider-azurerm, pull request 14300"},
    {.code = "InvalidSubscriptionId",
     .text = "The provided subscription identifier … is malformed or invalid",
     .from = kResourceManager,
     .meaning = "Where a request has the subscription there is no GUID. Its name, or a part of a resource id, was "
                "written there.",
     .rule = "invalid-subscription",
     .source = "Azure/apiops, issue 460; MicrosoftDocs/azure-docs, issue 77959"},
    {.code = "InvalidResourceGroup",
     .text = "The provided resource group name … has these invalid characters",
     .from = kResourceManager,
     .meaning = "The resource group's name has characters that no resource group can have.",
     .rule = "invalid-resource-group-name",
     .source = "Azure/azure-cli, issue 14481"},
    {.code = "NetcfgInvalidVirtualNetworkSite",
     .text = "Virtual network site is not valid as specified with the name …",
     .from = kNetworking,
     .meaning = "The VNet's name is not accepted; where this was seen it was longer than 64 characters.",
     .rule = "invalid-vnet-name",
     .source = "Azure/Azure-Landing-Zones, issue 1154"},
    {.code = "InvalidResourceName",
     .text = "Resource name … is invalid. The name can be up to 80 characters long. It must begin with a word "
             "character, and it must end with a word character or with '_'",
     .from = kNetworking,
     .meaning = "A resource of a network has a name that Azure does not take. Subnets follow this rule (\"Naming "
                "rules and restrictions for Azure resources\"); names from VMM, with their blanks, often don't.",
     .rule = "invalid-subnet-name",
     .source = "pivotal-cf/terraforming-azure, issue 76"},

    // Ids, places and rights.
    {.code = "LinkedInvalidPropertyId",
     .text = "… is invalid. Expect fully qualified resource Id that start with …",
     .from = kResourceManager,
     .meaning = "A property that takes a whole resource id has something else: a name, an empty text, an object. In a "
                "mapping that is `recoveryNetworkId`, which takes the id of the VNet (inferred).",
     .rule = "invalid-resource-id",
     .source = kCommonErrors},
    {.code = "",
     .text = "Can not parse \"target_network_id\" as a resource id",
     .from = kTerraform,
     .meaning = "The target of a mapping is not written as a resource id.",
     .rule = "invalid-resource-id",
     .source = "terraform-provider-azurerm, ValidateResourceID, which "
               "site_recovery_hyperv_network_mapping_resource.go uses for `target_network_id`"},
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
    {.code = "LinkedAuthorizationFailed",
     .text = "… however, it does not have permission to perform action … on the linked scope(s)",
     .from = kResourceManager,
     .meaning = "Who deploys may write the resource, but has no rights on what it refers to, such as a VNet in "
                "another resource group, subscription or tenant. A mapping refers to its target VNet (inferred).",
     .rule = "cross-subscription",
     .source = "terraform-provider-azurerm, issue 12134; Azure/OpenShift, issue 41"},

    // The network that a VM fails over to.
    {.code = "",
     .text = "Target network settings are not configured",
     .from = kSiteRecovery,
     .meaning = "Replication of a VM was to be enabled, and no target network is known for it. Its network has no "
                "mapping, or the mapping was not deployed yet (inferred).",
     .rule = "unmapped-network",
     .source = "Azure/bicep, issue 12896"},
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

    // Addresses of VMs.
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

    // Ranges of VNets.
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

std::span<const KnownError> known_errors() { return kErrors; }

std::vector<const KnownError*> errors_of(std::string_view rule) {
  std::vector<const KnownError*> errors;
  for (const KnownError& error : kErrors)
    if (error.rule == rule) errors.push_back(&error);
  return errors;
}

}  // namespace asrmap::check
