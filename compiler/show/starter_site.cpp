// SPDX-License-Identifier: MIT
#include "show/starter.h"

namespace asrmap {

const std::string_view kStarterSite =
    R"ASRMAP(# Where the virtual machines of one site land after a failover. Replace the names, ids and
# ranges by yours; what an export has need not be written here.

vault dr {
  subscription   = "00000000-0000-0000-0000-000000000000"
  resource_group = "rg-dr"
  location       = "westeurope"
}

# The VMM server: its name as Site Recovery shows it, and the VM networks behind it.
vmm site {
  name = "vmm.example.com"

  network Finance {
    subnet web 10.10.1.0/24 { vms = 12 }
    subnet db  10.10.2.0/24 { vms = 4 }
  }
  network Lab
}

# The VNet to fail over to, its subnets in the order that Azure lists them. A machine lands
# in the subnet that is named as its own is; where there is none, in the first.
vnet vnet-dr {
  address_space = [10.10.0.0/16]

  subnet web           10.10.1.0/24
  subnet db            10.10.2.0/24
  subnet GatewaySubnet 10.10.255.0/27
}

map site/Finance -> vnet-dr
map site/Lab     -> none "rebuilt from source, never failed over"

# Exports keep this file short and honest. `asrmap export-script vmm`, `azure` and `asr` print
# the scripts that collect them; put the files into git beside this one.
#
#   inventory vmm   "vmm.json"      # VM networks and their VM subnets
#   inventory vms   "vmm.json"      # network adapters: asrmap landing --vms
#   inventory vnets "vnets.json"    # VNets and their subnets
#   inventory asr   "asr.json"      # ids in Site Recovery
)ASRMAP";

}  // namespace asrmap
