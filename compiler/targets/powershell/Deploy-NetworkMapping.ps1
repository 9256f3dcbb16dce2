<#
.SYNOPSIS
Creates or updates the network mappings of a Recovery Services vault.

.DESCRIPTION
Written by asrmap from mapping files: change those and build again instead of
editing this script.

Everything is looked up and compared first. Nothing at all is changed if a VMM
server or a VM network is absent, is not the only one of its name or has another
name than the mapping files say, if two VM networks of the files are one, if a
target VNet is absent, or if a VM network already has another mapping with
another target. Mappings that are as they should be are left alone, so the script
can be run again at any time. Nothing is deleted: mappings that no file has are
listed.

A warning says where a VNet's subnets differ from the mapping files: where VMs
land depends on their names and order. Another says if a VNet can't be looked at.

An update connects every protected VM of the VM network to the new target. Run
with -WhatIf first: it shows the old target too.

Sign in with Connect-AzAccount first. If a mapping fails or its job takes too
long, the others are still made, and the exit code is 1. The contexts of Azure
and of the vault are those of the session again at the end, if it had some.

.PARAMETER PollSeconds
The time between two looks at a running job.

.PARAMETER TimeoutMinutes
How long to wait for one job. If it still runs then, it goes on in Azure; how to
look at it is printed.

.EXAMPLE
.\Deploy-NetworkMapping.ps1 -WhatIf

Looks everything up and shows what would be changed.
#>
#Requires -Version 5.1
#Requires -Modules Az.RecoveryServices

[CmdletBinding(SupportsShouldProcess)]
param(
  [ValidateRange(1, 300)]
  [int] $PollSeconds = 5,

  [ValidateRange(1, 1440)]
  [int] $TimeoutMinutes = 30
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

#region data
# asrmap writes these lines from the mapping files; here stands an example.
$vaultSubscription = '6f9619ff-8b86-d011-b42d-00c04fc964ff'
$vaultResourceGroup = 'rg-dr'
$vaultName = 'contoso-dr'
$mappings = @(
  @{
    Server    = 'vmm-ams.contoso.com'
    Network   = 'Finance'
    Name      = 'Finance-to-vnet-dr'
    TargetId  = '/subscriptions/6f9619ff-8b86-d011-b42d-00c04fc964ff/resourceGroups/rg-dr/providers/Microsoft.Network/virtualNetworks/vnet-dr'
  }
)
$vnets = @(
  @{
    Id      = '/subscriptions/6f9619ff-8b86-d011-b42d-00c04fc964ff/resourceGroups/rg-dr/providers/Microsoft.Network/virtualNetworks/vnet-dr'
    Subnets = @('web')
  }
)
#endregion

$problems = New-Object System.Collections.Generic.List[string]
$networksOf = @{}  # VM networks, by the resource name of their server
$pathOf = @{}      # as the mapping files call a VM network, by its ID
$deployedOf = @{}  # mappings in the vault, by the ID of their VM network
$kept = @{}        # those of them that are in the files, by ID
$running = @('NotStarted', 'InProgress')
#region functions
# asrmap writes here what stands in Find-Network.ps1, Test-Vnet.ps1, Get-Step.ps1 and
# Invoke-Step.ps1.
#endregion

# The vault is found again by its name, in the subscription of the session. Where none was set, none can be unset.
function Restore-Context {
  try {
    if ($null -eq $context) { return }
    $null = Set-AzContext -Context $context -Scope Process -WhatIf:$false -Confirm:$false
    if (-not $vaultContext.ResourceName) { return }
    $vault = Get-AzRecoveryServicesVault -ResourceGroupName $vaultContext.ResourceGroupName `
      -Name $vaultContext.ResourceName
    $null = Set-AzRecoveryServicesAsrVaultContext -Vault $vault -WhatIf:$false -Confirm:$false
  } catch {
    Write-Warning (Format-Line ('The context of the session was not restored: {0}' -f $_.Exception.Message))
  }
}

if ($mappings.Count -eq 0) {
  Write-Output 'The mapping files map no VM network.'
  exit 0
}

$exitCode = 0
$context = Get-AzContext
$vaultContext = Get-AzRecoveryServicesAsrVaultContext
try {
  # These set where the cmdlets look and change nothing in Azure: with -WhatIf they are needed too.
  $null = Set-AzContext -Subscription $vaultSubscription -Scope Process -WhatIf:$false -Confirm:$false
  $vaults = @(Get-AzRecoveryServicesVault -ResourceGroupName $vaultResourceGroup -Name $vaultName)
  if ($vaults.Count -ne 1) {
    throw (Format-Line ('Nothing was changed: {0} vaults "{1}" found in resource group "{2}" of subscription {3}' -f
        $vaults.Count, $vaultName, $vaultResourceGroup, $vaultSubscription))
  }
  $null = Set-AzRecoveryServicesAsrVaultContext -Vault $vaults[0] -WhatIf:$false -Confirm:$false
  $fabrics = @(Get-AzRecoveryServicesAsrFabric | Where-Object { $_.FabricType -eq 'VMM' })

  foreach ($vnet in $vnets) { Test-Vnet -Id $vnet['Id'] -Subnets $vnet['Subnets'] }

  $plan = @(foreach ($mapping in $mappings) { Get-Step -Row $mapping })
  if ($problems.Count -gt 0) {
    $lines = $problems | ForEach-Object { [Environment]::NewLine + '  - ' + (Format-Line $_) }
    throw ('Nothing was changed:' + ($lines -join ''))
  }

  $results = @('created', 'updated', 'would be created', 'would be updated', 'ok', 'skipped', 'running', 'failed')
  $counts = @{}
  foreach ($result in $results) { $counts[$result] = 0 }
  foreach ($step in $plan) {
    $result = $step.Action
    if ($step.Action -ne 'ok') {
      $result = 'skipped'
      if ($WhatIfPreference) { $result = 'would be {0}d' -f $step.Action }
      $what = Format-Line ('{0} network mapping "{1}"' -f $step.Action, $step.Name)
      if ($PSCmdlet.ShouldProcess((Format-Line $step.Subject), $what)) {
        $result = Invoke-Step -Step $step
      }
    }
    $counts[$result] += 1
    $line = '{0}: {1}' -f $result, $step.Subject
    if ($step.Note) { $line += ' ({0})' -f $step.Note }
    Write-Output (Format-Line $line)
  }

  try {
    $strays = @(Get-Stray)
    if ($strays.Count -gt 0) { Write-Output 'Not in the mapping files; nothing is deleted:' }
    foreach ($stray in $strays) {
      Write-Output (Format-Line ('  {0}/{1} -> {2} by "{3}"' -f $stray.PrimaryFabricFriendlyName,
          $stray.PrimaryNetworkFriendlyName, (Get-TargetName -Mapping $stray), $stray.Name))
    }
  } catch {
    Write-Warning (Format-Line ('Mappings that are not in the mapping files were not looked for: {0}' -f
        $_.Exception.Message))
  }

  $summary = $results | Where-Object { $counts[$_] -gt 0 } | ForEach-Object { '{0} {1}' -f $counts[$_], $_ }
  Write-Output ('Of {0} mappings: {1}' -f $plan.Count, ($summary -join ', '))
  if ($counts['failed'] + $counts['running'] -gt 0) { $exitCode = 1 }
} finally {
  Restore-Context
}
exit $exitCode
