<#
.SYNOPSIS
Exports the networks and network adapters of a VMM server for asrmap.

.DESCRIPTION
Printed by `asrmap export-script vmm`. Run it in Windows PowerShell 5.1 on the VMM server, or where its console
is installed. It reads only; the role "read-only administrator" is enough.

Put the file beside the mapping files and name it there:

  inventory vmm "vmm.json"
  inventory vms "vmm.json"

The file says which server it is from. If the server is registered in Site Recovery by another name than its FQDN,
add `{ server = LABEL }` to both lines.

.PARAMETER VMMServer
The VMM server; of a highly available one the cluster's name.

.PARAMETER OutFile
The file to write.

.EXAMPLE
.\Export-Vmm.ps1 -VMMServer vmm-ams.contoso.com -OutFile vmm-ams.json
#>
[CmdletBinding()]
param(
    [string] $VMMServer = 'localhost',
    [string] $OutFile = 'vmm.json'
)

$ErrorActionPreference = 'Stop'
Import-Module -Name VirtualMachineManager

# A property, or nothing where this version of VMM does not have it.
function Get-Field($Object, [string] $Name) {
    if ($null -ne $Object -and $null -ne $Object.PSObject.Properties[$Name]) { $Object.$Name }
}

# As text: enumerations by their words, ids without braces.
function Get-Text($Object, [string] $Name) {
    $value = Get-Field $Object $Name
    if ($null -ne $value) { "$value" }
}

$server = Get-SCVMMServer -ComputerName $VMMServer
$serverName = Get-Text $server 'FQDN'
if (-not $serverName) { $serverName = Get-Text $server 'Name' }

$networks = @(Get-SCVMNetwork -VMMServer $server | Sort-Object -Property 'Name', 'ID' | ForEach-Object {
    [ordered]@{
        Name           = $_.Name
        ID             = "$($_.ID)"
        LogicalNetwork = Get-Text (Get-Field $_ 'LogicalNetwork') 'Name'
        IsolationType  = Get-Text $_ 'IsolationType'
        Description    = Get-Text $_ 'Description'
    }
})

$subnets = @(Get-SCVMSubnet -VMMServer $server | Sort-Object -Property 'Name', 'ID' | ForEach-Object {
    $network = Get-Field $_ 'VMNetwork'
    [ordered]@{
        Name        = $_.Name
        ID          = "$($_.ID)"
        VMNetwork   = Get-Text $network 'Name'
        VMNetworkID = Get-Text $network 'ID'
        SubnetVLans = @(Get-Field $_ 'SubnetVLans' | Where-Object { $_ } | ForEach-Object {
            [ordered]@{ Subnet = Get-Text $_ 'Subnet'; VLanID = Get-Field $_ 'VLanID' }
        })
    }
})

$logicalNetworks = @(Get-SCLogicalNetwork -VMMServer $server | Sort-Object -Property 'Name' | ForEach-Object {
    [ordered]@{ Name = $_.Name; ID = "$($_.ID)" }
})

$clouds = @(Get-SCCloud -VMMServer $server | Sort-Object -Property 'Name', 'ID' | ForEach-Object {
    $names = @(Get-SCLogicalNetwork -VMMServer $server -Cloud $_ | ForEach-Object { $_.Name })
    [ordered]@{
        Name            = $_.Name
        ID              = "$($_.ID)"
        LogicalNetworks = @($names | Sort-Object)
    }
})

# A pool belongs to a VM subnet or, without network virtualization, to a site of a logical network.
$pools = @(Get-SCStaticIPAddressPool -VMMServer $server | Sort-Object -Property 'Name', 'ID' | ForEach-Object {
    $subnet = Get-Field $_ 'VMSubnet'
    $network = Get-Field $subnet 'VMNetwork'
    $site = Get-Field $_ 'LogicalNetworkDefinition'
    [ordered]@{
        Name                = $_.Name
        Subnet              = Get-Text $_ 'Subnet'
        VMSubnet            = Get-Text $subnet 'Name'
        VMNetwork           = Get-Text $network 'Name'
        VMNetworkID         = Get-Text $network 'ID'
        LogicalNetwork      = Get-Text (Get-Field $site 'LogicalNetwork') 'Name'
        IPAddressRangeStart = Get-Text $_ 'IPAddressRangeStart'
        IPAddressRangeEnd   = Get-Text $_ 'IPAddressRangeEnd'
    }
})

$adapters = @(foreach ($vm in Get-SCVirtualMachine -VMMServer $server | Sort-Object -Property 'Name', 'ID') {
    foreach ($adapter in @(Get-Field $vm 'VirtualNetworkAdapters' | Where-Object { $_ })) {
        $network = Get-Field $adapter 'VMNetwork'
        [ordered]@{
            VM              = $vm.Name
            Name            = Get-Text $adapter 'Name'
            OperatingSystem = Get-Text (Get-Field $vm 'OperatingSystem') 'Name'
            VMNetwork       = Get-Text $network 'Name'
            VMNetworkID     = Get-Text $network 'ID'
            VMSubnet        = Get-Text (Get-Field $adapter 'VMSubnet') 'Name'
            IPv4AddressType = Get-Text $adapter 'IPv4AddressType'
            IPv4Addresses   = @(Get-Field $adapter 'IPv4Addresses' | Where-Object { $_ } | ForEach-Object { "$_" })
            IPv6Addresses   = @(Get-Field $adapter 'IPv6Addresses' | Where-Object { $_ } | ForEach-Object { "$_" })
            MACAddress      = Get-Text $adapter 'MACAddress'
        }
    }
})

$inventory = [ordered]@{
    VMMServer              = $serverName
    VMNetworks             = $networks
    VMSubnets              = $subnets
    LogicalNetworks        = $logicalNetworks
    Clouds                 = $clouds
    StaticIPAddressPools   = $pools
    VirtualNetworkAdapters = $adapters
}

# Out-File would write UTF-16, and .NET knows another current folder than PowerShell.
$path = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($OutFile)
$json = ConvertTo-Json -InputObject $inventory -Depth 10
[System.IO.File]::WriteAllText($path, $json + "`n", [System.Text.UTF8Encoding]::new($false))
Write-Host "$path : $($networks.Count) VM networks, $($subnets.Count) VM subnets, $($adapters.Count) adapters"
