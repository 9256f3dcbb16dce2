// SPDX-License-Identifier: MIT
// The scripts that collect inventories. A person runs them once where asrmap has no
// business: on the VMM server, and in a shell with `az`. They only read, and write what
// the readers like best.
#pragma once

#include <array>
#include <string_view>

namespace asrmap {

// `asrmap export-script vmm` and so on.
inline constexpr std::array<std::string_view, 3> kExportScripts = {"vmm", "azure", "asr"};

// Windows PowerShell 5.1: VM networks, VM subnets, clouds, pools and adapters of a VMM server.
extern const std::string_view kVmmExportScript;
// Bash: the VNets of subscriptions.
extern const std::string_view kAzureExportScript;
// Bash: fabrics, networks and mappings of a vault.
extern const std::string_view kAsrExportScript;

}  // namespace asrmap
