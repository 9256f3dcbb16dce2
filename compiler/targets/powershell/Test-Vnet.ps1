
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
