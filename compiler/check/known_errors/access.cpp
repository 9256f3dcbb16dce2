// SPDX-License-Identifier: MIT
// What stops a command before Azure looks at the mapping: tools, sessions and rights.
#include "check/known_errors/tables.h"

namespace asrmap::check {
namespace {

constexpr KnownError kErrors[] = {
    {.code = "",
     .text = "'site-recovery' is misspelled or not recognized by the system",
     .from = kAzureCli,
     .meaning = "The commands `az site-recovery …` are those of an extension, which is not installed: `az "
                "extension add --name site-recovery`. The script of `asrmap build --target azcli` uses them.",
     .rule = "",
     .source = "azure-cli, azure-cli-core/azure/cli/core/parser.py, which puts the name of the command into it"},
    {.code = "",
     .text = "Vault Settings are missing. Please import Vault Settings and verify the same",
     .from = kPowerShell,
     .meaning = "A cmdlet of Site Recovery was called in a session that has no vault yet. "
                "`Set-AzRecoveryServicesAsrVaultContext -Vault $vault` gives it one, and `$vault` comes from "
                "`Get-AzRecoveryServicesVault -Name … -ResourceGroupName …`. The script of `asrmap build --target "
                "powershell` does both.",
     .rule = "",
     .source = "Azure/azure-powershell, issue 8358; MicrosoftDocs/azure-docs, issue 28817"},
    {.code = "MissingSubscriptionRegistration",
     .text = "The subscription is not registered to use namespace …",
     .from = kResourceManager,
     .meaning = "The subscription has not used the resource provider yet: `az provider register --namespace …`, with "
                "the namespace that the text names. The mappings that `asrmap build` writes are of "
                "`Microsoft.RecoveryServices`, the VNets of its target `vnets` of `Microsoft.Network`.",
     .rule = "",
     .source = "\"Resolve errors for resource provider registration\"; Azure/OpenShift, issue 21; nforgeio/neonKUBE, "
               "issue 1670"},
    {.code = "AuthorizationFailed",
     .text = "… does not have authorization to perform action … over scope … or the scope is invalid",
     .from = kResourceManager,
     .meaning =
         "Who is signed in has no right to the action that the text names, has not signed in again since it "
         "was granted, or wrote a wrong scope, such as another subscription. What `asrmap build` writes needs "
         "`Microsoft.RecoveryServices/vaults/replicationFabrics/replicationNetworks/replicationNetworkMappings/write` "
         "on the vault (inferred from the type of a mapping), and the role Site Recovery Contributor has it: "
         "among its actions is `Microsoft.RecoveryServices/vaults/replicationFabrics/*` (\"Azure built-in "
         "roles\").",
     .rule = "",
     .source = "openshift/cluster-storage-operator, pull request 388; openshift/installer, issue 2193"},
    {.code = "LinkedAuthorizationFailed",
     .text = "… however, it does not have permission to perform action … on the linked scope(s)",
     .from = kResourceManager,
     .meaning = "Who deploys may write the resource, but has no rights on what it refers to, such as a VNet in "
                "another resource group, subscription or tenant. A mapping refers to its target VNet (inferred).",
     .rule = "cross-subscription",
     .source = "terraform-provider-azurerm, issue 12134; Azure/OpenShift, issue 41"},
};

}  // namespace

std::span<const KnownError> errors_about_access() { return kErrors; }

}  // namespace asrmap::check
