// SPDX-License-Identifier: MIT
// The scripts that collect inventories. A person runs them once, in places where asrmap does not
// run: on the VMM server, and in a shell with `az`. They change nothing there. They write what
// the readers of inventories can use best.
#pragma once

#include <array>
#include <string_view>

namespace asrmap::show {

// The names that `asrmap export-script` takes.
inline constexpr std::array<std::string_view, 3> kExportScripts = {"vmm", "azure", "asr"};

// Windows PowerShell 5.1: VM networks, VM subnets, clouds, pools and adapters of a VMM server.
extern const std::string_view kVmmExportScript;
// Bash: the VNets of subscriptions.
extern const std::string_view kAzureExportScript;
// Bash: fabrics, networks and mappings of a vault.
extern const std::string_view kAsrExportScript;

}  // namespace asrmap::show
