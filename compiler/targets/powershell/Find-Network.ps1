
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
