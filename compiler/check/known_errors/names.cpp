// SPDX-License-Identifier: MIT
// Names that Site Recovery, Terraform and Azure look up or refuse.
#include "check/known_errors/tables.h"

namespace asrmap::check {
namespace {

constexpr std::string_view kHyperVMapping =
    "terraform-provider-azurerm, site_recovery_hyperv_network_mapping_resource.go";

constexpr KnownError kErrors[] = {
    {.code = "LookupByArmResourceNameInVault",
     .text = "Primary key property ArmResourceName is null in entity LookupByArmResourceNameInVault",
     .from = kSiteRecovery,
     .meaning = "A mapping was written, and a resource name that Site Recovery looks up in the vault was not given. "
                "First look for `recoveryFabricName`: where this was seen, two mappings between Azure regions lacked "
                "it, and the next file of the same author, which has it, got another error. Between VMM servers a "
                "mapping needs it too (inferred); one to Azure was accepted without (azure-cli-extensions, "
                "test_siterecovery_H2A_E2A_scenarios.yaml). What asrmap builds has it always. Then look for a "
                "friendly name of the fabric or network in the place of a resource name (inferred).",
     .rule = "missing-id",
     .source = "Azure/bicep, issues 12888 and 12896"},
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
};

}  // namespace

std::span<const KnownError> errors_about_names() { return kErrors; }

}  // namespace asrmap::check
