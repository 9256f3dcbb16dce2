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

function Add-Problem {
  param([string] $Text)

  if (-not $problems.Contains($Text)) { $problems.Add($Text) }
}

# What stands near a name that was not found.
function Get-NearName {
  param([object[]] $Candidates, [string] $Name)

  $names = @($Candidates | ForEach-Object { $_.FriendlyName } | Where-Object { $_ } |
      Sort-Object -Unique -CaseSensitive)
  if ($names.Count -eq 0) { return 'there is none at all' }

  $noise = '[^\p{L}\p{N}]'
  $ignoreCase = [StringComparison]::OrdinalIgnoreCase
  $bare = $Name -replace $noise, ''
  $near = @($names | Where-Object {
      $other = $_ -replace $noise, ''
      $other.IndexOf($bare, $ignoreCase) -ge 0 -or $bare.IndexOf($other, $ignoreCase) -ge 0
    })
  $title = 'near'
  if ($near.Count -eq 0) {
    $title = 'there are'
    $near = $names
  }
  $text = $title + ': ' + (($near | Select-Object -First 10 | ForEach-Object { '"{0}"' -f $_ }) -join ', ')
  if ($near.Count -gt 10) { $text += ' and {0} more' -f ($near.Count - 10) }
  $text
}

# The one candidate that is meant. If there is not exactly one, nothing, and a problem is noted.
function Select-One {
  param([object[]] $Candidates, [string] $FriendlyName, [string] $Id, [string] $Kind, [string] $Place)

  if ($Id) {
    $wanted = '{0} "{1}" with the resource name {2}' -f $Kind, $FriendlyName, $Id
    $found = @($Candidates | Where-Object { $_.Name -ieq $Id })
  } else {
    $wanted = '{0} "{1}"' -f $Kind, $FriendlyName
    $found = @($Candidates | Where-Object { $_.FriendlyName -ceq $FriendlyName })
  }

  if ($found.Count -eq 0) {
    $near = Get-NearName -Candidates $Candidates -Name $FriendlyName
    Add-Problem ('{0}: 0 found in {1}; {2}' -f $wanted, $Place, $near)
  } elseif ($found.Count -gt 1) {
    $names = ($found | ForEach-Object { $_.Name }) -join ', '
    Add-Problem ('{0}: {1} found in {2}; write the resource name of one into the mapping file: {3}' -f
      $wanted, $found.Count, $Place, $names)
  } elseif ($found[0].FriendlyName -cne $FriendlyName) {
    Add-Problem ('{0}: that is "{1}" in {2}; mend the name or the resource name in the mapping file' -f
      $wanted, $found[0].FriendlyName, $Place)
  } else {
    $found[0]
  }
}

function Join-Name {
  param([hashtable] $Row, [string] $End)

  (@('Server', 'LogicalNetwork', 'Network') | ForEach-Object { $Row[$End + $_] } | Where-Object { $_ }) -join '/'
}

# The VM network at one end of a row: the source, or with -End Target the target.
function Find-Network {
  param([hashtable] $Row, [string] $End)

  $place = 'vault "{0}"' -f $vaultName
  $owner = Select-One -Candidates $fabrics -FriendlyName $Row[$End + 'Server'] -Id $Row[$End + 'Fabric'] `
    -Kind 'VMM server' -Place $place
  if ($null -eq $owner) { return }

  if (-not $networksOf.ContainsKey($owner.Name)) {
    $networksOf[$owner.Name] = @(Get-AzRecoveryServicesAsrNetwork -Fabric $owner)
  }
  $place = 'VMM server "{0}"' -f $owner.FriendlyName
  $network = Select-One -Candidates $networksOf[$owner.Name] -FriendlyName $Row[$End + 'Network'] `
    -Id $Row[$End + 'NetworkId'] -Kind 'VM network' -Place $place
  if ($null -eq $network) { return }

  # A logical network is not looked up: two rows may mean two networks and find one.
  $path = Join-Name -Row $Row -End $End
  if (-not $pathOf.ContainsKey($network.ID)) { $pathOf[$network.ID] = $path }
  if ($pathOf[$network.ID] -cne $path) {
    Add-Problem ('{0} and {1} are one VM network in Site Recovery, {2}; give each its own id in the mapping file' -f
      $pathOf[$network.ID], $path, $network.Name)
    return
  }
  $network
}

# An absent VNet is a problem; one that can't be looked at is not.
function Test-Vnet {
  param([string] $Id, [object[]] $Subnets)

  try {
    $path = ($Id.Split('/') | ForEach-Object { [Uri]::EscapeDataString($_) }) -join '/'
    $response = Invoke-AzRestMethod -Method GET -Path ($path + '?api-version=2023-09-01') -WhatIf:$false -Confirm:$false
    if ($response.StatusCode -eq 404 -and $response.Content -match '"\w*NotFound"') {
      Add-Problem ('VNet {0}: not found' -f $Id)
    } elseif ($response.StatusCode -ne 200) {
      Write-Warning (Format-Line ('VNet {0} was not verified: HTTP status {1}' -f $Id, $response.StatusCode))
    } else {
      $vnet = ConvertFrom-Json -InputObject $response.Content
      $expected = $Subnets -join ', '
      $actual = @($vnet.properties.subnets | ForEach-Object { $_.name }) -join ', '
      if ($actual -ine $expected) {
        Write-Warning (Format-Line ('VNet {0} has the subnets {1}; the mapping files say {2}: VMs may land elsewhere' -f
            $Id, $actual, $expected))
      }
    }
  } catch {
    Write-Warning (Format-Line ('VNet {0} was not verified: {1}' -f $Id, $_.Exception.Message))
  }
}

# Where a mapping of the vault leads.
function Get-TargetName {
  param($Mapping)

  if ($Mapping.RecoveryNetworkId -notmatch '/replicationNetworks/') { return $Mapping.RecoveryNetworkId }
  '{0}/{1}' -f $Mapping.RecoveryFabricFriendlyName, $Mapping.RecoveryNetworkFriendlyName
}

# The mappings that a VM network had before this run.
function Get-Deployed {
  param($Network)

  if (-not $deployedOf.ContainsKey($Network.ID)) {
    $deployedOf[$Network.ID] = @(Get-AzRecoveryServicesAsrNetworkMapping -Network $Network)
  }
  $deployedOf[$Network.ID]
}

# The other mappings on the VMM servers of the files.
function Get-Stray {
  foreach ($fabric in $fabrics) {
    foreach ($network in $networksOf[$fabric.Name]) {
      Get-Deployed -Network $network | Where-Object { -not $kept.ContainsKey($_.ID) }
    }
  }
}

# What is to be done for a row. If that can't be said, nothing, and a problem is noted.
function Get-Step {
  param([hashtable] $Row)

  $source = Join-Name -Row $Row
  $primary = Find-Network -Row $Row
  $recovery = $null
  $target = $Row['TargetId']
  $targetId = $Row['TargetId']
  if (-not $targetId) {
    $target = Join-Name -Row $Row -End 'Target'
    $recovery = Find-Network -Row $Row -End 'Target'
    if ($null -ne $recovery) { $targetId = $recovery.ID }
  }
  if ($null -eq $primary -or -not $targetId) { return }

  # Mappings to Azure and to VMM stand side by side; a second one to the same kind of target is not meant.
  $toVmm = $targetId -match '/replicationNetworks/'
  $deployed = @(Get-Deployed -Network $primary)
  $named = @($deployed | Where-Object { $_.Name -ieq $Row['Name'] })
  $others = @($deployed | Where-Object {
      $_.Name -ine $Row['Name'] -and ($_.RecoveryNetworkId -match '/replicationNetworks/') -eq $toVmm
    })
  $right = @($others | Where-Object { $_.RecoveryNetworkId -ieq $targetId })

  $action = 'create'
  $existing = $null
  $note = ''
  if ($named.Count -gt 0) {
    $existing = $named[0]
    $action = 'update'
    if ($existing.RecoveryNetworkId -ieq $targetId) { $action = 'ok' }
  } elseif ($right.Count -gt 0) {
    $existing = $right[0]
    $action = 'ok'
    $note = 'by the mapping "{0}"' -f $existing.Name
  } elseif ($others.Count -gt 0) {
    Add-Problem ('{0}: already mapped to {1} by "{2}"; remove that mapping, or name this one so to have it updated' -f
      $source, (Get-TargetName -Mapping $others[0]), $others[0].Name)
    return
  }
  if ($null -ne $existing) { $kept[$existing.ID] = $true }
  $subject = '{0} -> {1}' -f $source, $target
  if ($action -eq 'update') { $subject += ' (was {0})' -f (Get-TargetName -Mapping $existing) }
  [pscustomobject] @{
    Subject  = $subject
    Name     = $Row['Name']
    Action   = $action
    Note     = $note
    Primary  = $primary
    Recovery = $recovery
    TargetId = $targetId
    Existing = $existing
  }
}

# The job when it has ended, or as it was last seen.
function Wait-AsrJob {
  param($Job)

  $deadline = [DateTime]::UtcNow.AddMinutes($TimeoutMinutes)
  $failures = 0
  while ($running -contains $Job.State -and [DateTime]::UtcNow -lt $deadline) {
    Start-Sleep -Seconds $PollSeconds
    try {
      $Job = Get-AzRecoveryServicesAsrJob -Job $Job
      $failures = 0
    } catch {
      # A look that fails says nothing of the job.
      $failures += 1
      Write-Warning (Format-Line ('Job {0} could not be looked up: {1}' -f $Job.Name, $_.Exception.Message))
      if ($failures -eq 5) { break }
    }
  }
  $Job
}

function Get-JobMessage {
  param($Job)

  $texts = @(foreach ($detail in $Job.Errors) {
      if ($null -ne $detail.ServiceErrorDetails) {
        $detail.ServiceErrorDetails.Message
        $detail.ServiceErrorDetails.RecommendedAction
      }
      if ($null -ne $detail.ProviderErrorDetails) { $detail.ProviderErrorDetails.ErrorMessage }
    })
  $texts = @('job {0} is {1}' -f $Job.Name, $Job.State) + $texts
  ($texts | Where-Object { $_ } | ForEach-Object { ($_ -replace '\s+', ' ').Trim() }) -join '; '
}

# Makes or updates a mapping. What came of it is returned, and why is the step's note.
function Invoke-Step {
  param($Step)

  try {
    $arguments = @{ Confirm = $false }
    if ($null -ne $Step.Recovery) {
      $arguments['RecoveryNetwork'] = $Step.Recovery
    } else {
      $arguments['RecoveryAzureNetworkId'] = $Step.TargetId
    }
    if ($Step.Action -eq 'update') {
      # The cmdlet takes the address to write to from this property, not from the mapping's own ID.
      $Step.Existing.PrimaryNetworkId = $Step.Primary.ID
      $job = Update-AzRecoveryServicesAsrNetworkMapping -InputObject $Step.Existing @arguments
    } else {
      $job = New-AzRecoveryServicesAsrNetworkMapping -Name $Step.Name -PrimaryNetwork $Step.Primary @arguments
    }
    $begin = [DateTime]::UtcNow
    $job = Wait-AsrJob -Job $job
    if ($job.State -eq 'Succeeded') {
      $Step.Action + 'd'
    } elseif ($running -contains $job.State) {
      $Step.Note = ('job {0} is still {1} after {2:0} minutes; in the context of vault "{3}", look with ' +
        'Get-AzRecoveryServicesAsrJob -Name {0}') -f
        $job.Name, $job.State, ([DateTime]::UtcNow - $begin).TotalMinutes, $vaultName
      'running'
    } else {
      $Step.Note = Get-JobMessage -Job $job
      'failed'
    }
  } catch {
    $Step.Note = $_.Exception.Message
    'failed'
  }
}

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
