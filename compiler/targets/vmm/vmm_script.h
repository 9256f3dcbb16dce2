// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace asrmap::targets {

// Confirm-VmmNetwork.ps1 of this folder. For Windows PowerShell 5.1 with the console of VMM;
// cmdlets and parameters as in the help of VirtualMachineManager (Get-SCVMSubnet,
// Get-SCLogicalNetworkDefinition, New-SCSubnetVLan), those of New-SCVMNetwork and New-SCVMSubnet
// as public scripts use them.
extern const std::string_view kConfirmVmmNetwork;

}  // namespace asrmap::targets
