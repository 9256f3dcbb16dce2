// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace asrmap::targets {

// Deploy-NetworkMapping.ps1 of this folder. For Windows PowerShell 5.1 and PowerShell 7; cmdlets
// and parameters as in the help of Az.RecoveryServices.
extern const std::string_view kDeployNetworkMapping;
// The functions of that script, in their order. Find-Network.ps1 finds one VM network by the names
// of the files; Test-Vnet.ps1 looks at a target VNet; Get-Step.ps1 says what is to be done for a
// mapping; Invoke-Step.ps1 does it.
extern const std::string_view kFindNetwork, kTestVnet, kGetStep, kInvokeStep;
// Format-Line.ps1: a function through which every line goes that the script shows. The script of
// `vmm` uses it too.
extern const std::string_view kFormatLine;

}  // namespace asrmap::targets
