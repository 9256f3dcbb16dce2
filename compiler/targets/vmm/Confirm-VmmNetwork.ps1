<#
.SYNOPSIS
Confirms that VMM has the VM networks and VM subnets that the mapping files declare.

.DESCRIPTION
Written by asrmap from mapping files: change those and build again instead of
editing this script. Run it in Windows PowerShell 5.1 on a VMM server, or where its
console is installed.

It only looks, unless it is told otherwise: every logical network, cloud, VM network
and VM subnet is a line that says whether it is there as declared, missing or
different. The exit code is 0 if all are as declared, else 1.

With -Create it makes the VM networks and VM subnets that are missing. It never makes
logical networks or clouds, since hosts, network sites and VLANs hang on them, and
never changes or deletes what exists.

.PARAMETER VMMServer
Only these of the servers that the mapping files name; without it all of them.

.PARAMETER Create
Make what is missing. With -WhatIf it says what it would make.

.EXAMPLE
.\Confirm-VmmNetwork.ps1

Shows what is missing or different.

.EXAMPLE
.\Confirm-VmmNetwork.ps1 -Create -WhatIf

Shows what would be made.
#>
#Requires -Version 5.1

[CmdletBinding(SupportsShouldProcess)]
param(
  [string[]] $VMMServer = @(),

  [switch] $Create
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

#region data
# asrmap writes these lines from the mapping files; here stands an example.
$networks = @(
  @{
    Server         = 'vmm-ams.contoso.com'
    LogicalNetwork = 'Corp'
    Network        = 'Finance'
  }
)
$subnets = @(
  @{
    Server         = 'vmm-ams.contoso.com'
    LogicalNetwork = 'Corp'
    Network        = 'Finance'
    Subnet         = 'web'
    Ranges         = @('10.10.1.0/24')
    Vlan           = 0
  }
)
#endregion

$results = @('ok', 'created', 'would be created', 'missing', 'different', 'failed')
$counts = @{}
foreach ($result in $results) { $counts[$result] = 0 }

function Write-Result {
  param([string] $Result, [string] $Subject, [string] $Note)

  $counts[$Result] += 1
  $line = '{0}: {1}' -f $Result, $Subject
  if ($Note) { $line += ' ({0})' -f $Note }
  Write-Output (Format-Line $line)
}

# The name of an object, or nothing where there is none.
function Get-ObjectName {
  param([object] $Object)

  if ($null -ne $Object) { $Object.Name }
}

# As the mapping files call the VM network of a row.
function Join-Name {
  param([hashtable] $Row)

  (@('Server', 'LogicalNetwork', 'Network') | ForEach-Object { $Row[$_] } | Where-Object { $_ }) -join '/'
}

# Those that bear the name; VMM's names compare with case.
function Select-Named {
  param([object[]] $Candidates, [string] $Name)

  $Candidates | Where-Object { $null -ne $_ -and $_.Name -ceq $Name }
}

# VM network names need not be unique in VMM.
function Select-VMNetwork {
  param([object[]] $Candidates, [hashtable] $Row)

  Select-Named -Candidates $Candidates -Name $Row['Network'] | Where-Object {
    -not $Row['LogicalNetwork'] -or (Get-ObjectName -Object $_.LogicalNetwork) -ceq $Row['LogicalNetwork']
  }
}

# What keeps a VM network from being made, if anything does.
function Get-NetworkObstacle {
  param([hashtable] $Row, [object[]] $LogicalNetworks)

  if (-not $Row['LogicalNetwork']) { return 'add logical_network to it in the mapping file' }
  if (-not $Row['Isolation']) { return 'add isolation to it in the mapping file' }
  if ($LogicalNetworks.Count -ne 1) { return 'its logical network has to be made first' }
}

# Likewise a VM subnet. In a VLAN it needs the network site that has its range.
function Get-SubnetObstacle {
  param([hashtable] $Row, [object[]] $Sites, [string] $Isolation)

  if ($Isolation -eq 'NoIsolation') { return 'without isolation VMM has no VM subnets' }
  if ($Row['Ranges'].Count -eq 0) { return 'add its range to it in the mapping file' }
  if ($Isolation -eq 'VLANNetwork' -and $Sites.Count -ne 1) {
    return '{0} network sites of the logical network have its range and VLAN' -f $Sites.Count
  }
}

# Both as text that can be compared: the ranges sorted, and the VLAN if it is declared.
function Get-SubnetText {
  param([string[]] $Ranges, [string[]] $Vlans)

  $text = ($Ranges | Sort-Object) -join ', '
  $tags = @($Vlans | Where-Object { $_ -and $_ -ne '0' } | Sort-Object -Unique)
  if ($tags.Count -gt 0) { $text += ' in VLAN ' + ($tags -join ', ') }
  $text
}

# Whether something may be made, and what to say if it is not.
function Confirm-Creation {
  param([string] $Subject, [string] $Kind)

  if (-not $Create) { return 'missing' }
  if ($WhatIfPreference) {
    $null = $PSCmdlet.ShouldProcess((Format-Line $Subject), ('create {0}' -f $Kind))
    return 'would be created'
  }
  if ($PSCmdlet.ShouldProcess((Format-Line $Subject), ('create {0}' -f $Kind))) { return 'created' }
  'missing'
}

$known = @($servers | ForEach-Object { $_['Name'] })
$unknown = @($VMMServer | Where-Object { $known -notcontains $_ })
if ($unknown.Count -gt 0) {
  throw (Format-Line ('The mapping files name no VMM server {0}; they name {1}' -f
      ($unknown -join ', '), ($known -join ', ')))
}
if ($servers.Count -eq 0) {
  Write-Output 'The mapping files declare no VM network.'
  exit 0
}
Import-Module -Name VirtualMachineManager

# Its keys compare with case, unlike those of @{}.
$partsOf = New-Object System.Collections.Hashtable
foreach ($part in $subnets) {
  $path = Join-Name -Row $part
  if (-not $partsOf.ContainsKey($path)) { $partsOf[$path] = New-Object System.Collections.ArrayList }
  $null = $partsOf[$path].Add($part)
}

foreach ($server in $servers) {
  $name = $server['Name']
  if ($VMMServer.Count -gt 0 -and $VMMServer -notcontains $name) { continue }
  $connection = Get-SCVMMServer -ComputerName $name
  $logicalNetworks = @(Get-SCLogicalNetwork -VMMServer $connection)
  $clouds = @(Get-SCCloud -VMMServer $connection)
  $vmNetworks = @(Get-SCVMNetwork -VMMServer $connection)
  $rows = @($networks | Where-Object { $_['Server'] -ceq $name })

  $names = @($rows | ForEach-Object { $_['LogicalNetwork'] } | Where-Object { $_ } | Select-Object -Unique)
  foreach ($wanted in $names) {
    $subject = 'logical network {0}/{1}' -f $name, $wanted
    if (@(Select-Named -Candidates $logicalNetworks -Name $wanted).Count -gt 0) {
      Write-Result -Result 'ok' -Subject $subject
    } else {
      Write-Result -Result 'missing' -Subject $subject -Note 'make it in VMM, with the network sites that it needs'
    }
  }
  foreach ($wanted in $server['Clouds']) {
    $subject = 'cloud {0}/{1}' -f $name, $wanted
    if (@(Select-Named -Candidates $clouds -Name $wanted).Count -gt 0) {
      Write-Result -Result 'ok' -Subject $subject
    } else {
      Write-Result -Result 'missing' -Subject $subject -Note 'make it in VMM, or mend the name in the mapping file'
    }
  }

  foreach ($row in $rows) {
    $path = Join-Name -Row $row
    $subject = 'VM network ' + $path
    $found = @(Select-VMNetwork -Candidates $vmNetworks -Row $row)
    $own = @(Select-Named -Candidates $logicalNetworks -Name $row['LogicalNetwork'])
    $network = $null
    $comes = $false  # it will be there when its VM subnets are made
    if ($found.Count -gt 1) {
      $ids = ($found | ForEach-Object { $_.ID }) -join ', '
      Write-Result -Result 'different' -Subject $subject -Note ('{0} have the name: {1}' -f $found.Count, $ids)
    } elseif ($found.Count -eq 1) {
      $network = $found[0]
      $comes = $true
      if ($own.Count -eq 0 -and $null -ne $network.LogicalNetwork) { $own = @($network.LogicalNetwork) }
      $isolation = '{0}' -f $network.IsolationType
      if ($row['Isolation'] -and $isolation -ine $row['Isolation']) {
        $note = 'isolation is {0}, the mapping files say {1}' -f $isolation, $row['Isolation']
        Write-Result -Result 'different' -Subject $subject -Note $note
      } else {
        Write-Result -Result 'ok' -Subject $subject
      }
    } else {
      $obstacle = Get-NetworkObstacle -Row $row -LogicalNetworks $own
      $result = 'missing'
      if (-not $obstacle) { $result = Confirm-Creation -Subject $subject -Kind 'VM network' }
      if ($result -eq 'created') {
        try {
          $arguments = @{
            VMMServer      = $connection
            Name           = $row['Network']
            LogicalNetwork = $own[0]
            IsolationType  = $row['Isolation']
          }
          if ($row['Isolation'] -eq 'WindowsNetworkVirtualization') {
            $arguments['CAIPAddressPoolType'] = 'IPV4'
            $arguments['PAIPAddressPoolType'] = 'IPV4'
          }
          $network = New-SCVMNetwork @arguments
        } catch {
          $result = 'failed'
          $obstacle = $_.Exception.Message
        }
      }
      $comes = @('created', 'would be created') -contains $result
      Write-Result -Result $result -Subject $subject -Note $obstacle
    }

    $existing = @()
    if ($null -ne $network) { $existing = @(Get-SCVMSubnet -VMMServer $connection -VMNetwork $network) }
    foreach ($part in @($partsOf[$path] | Where-Object { $null -ne $_ })) {
      $subject = 'VM subnet {0}/{1}' -f $path, $part['Subnet']
      $found = @(Select-Named -Candidates $existing -Name $part['Subnet'])
      $wanted = Get-SubnetText -Ranges $part['Ranges'] -Vlans @($part['Vlan'])
      if ($found.Count -gt 0) {
        $ranges = @($found[0].SubnetVLans | ForEach-Object { '{0}' -f $_.Subnet })
        $vlans = @()
        if ($part['Vlan']) { $vlans = @($found[0].SubnetVLans | ForEach-Object { '{0}' -f $_.VLanID }) }
        $actual = Get-SubnetText -Ranges $ranges -Vlans $vlans
        if ($part['Ranges'].Count -gt 0 -and $actual -ine $wanted) {
          $note = '{0}, the mapping files say {1}' -f $actual, $wanted
          Write-Result -Result 'different' -Subject $subject -Note $note
        } else {
          Write-Result -Result 'ok' -Subject $subject
        }
        continue
      }
      $isolation = $row['Isolation']
      if ($null -ne $network) { $isolation = '{0}' -f $network.IsolationType }
      $vlan = 0
      if ($part['Vlan']) { $vlan = [int] $part['Vlan'] }
      $sites = @()
      if ($isolation -eq 'VLANNetwork' -and $own.Count -eq 1 -and $part['Ranges'].Count -gt 0) {
        $sites = @(Get-SCLogicalNetworkDefinition -VMMServer $connection -LogicalNetwork $own[0] `
            -Subnet $part['Ranges'][0] -VLanID $vlan)
      }
      $obstacle = Get-SubnetObstacle -Row $part -Sites $sites -Isolation $isolation
      $result = 'missing'
      if (-not $obstacle -and -not $comes) { $obstacle = 'its VM network is missing' }
      if (-not $obstacle) { $result = Confirm-Creation -Subject $subject -Kind 'VM subnet' }
      if ($result -eq 'created') {
        try {
          $arguments = @{
            VMMServer  = $connection
            Name       = $part['Subnet']
            VMNetwork  = $network
            SubnetVLan = @($part['Ranges'] | ForEach-Object {
                New-SCSubnetVLan -VMMServer $connection -Subnet $_ -VLanID $vlan
              })
          }
          if ($sites.Count -eq 1) { $arguments['LogicalNetworkDefinition'] = $sites[0] }
          $null = New-SCVMSubnet @arguments
        } catch {
          $result = 'failed'
          $obstacle = $_.Exception.Message
        }
      }
      Write-Result -Result $result -Subject $subject -Note $obstacle
    }
  }
}

$summary = $results | Where-Object { $counts[$_] -gt 0 } | ForEach-Object { '{0} {1}' -f $counts[$_], $_ }
Write-Output ($summary -join ', ')
if ($counts['missing'] + $counts['different'] + $counts['failed'] + $counts['would be created'] -gt 0) { exit 1 }
exit 0
