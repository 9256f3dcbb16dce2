
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
