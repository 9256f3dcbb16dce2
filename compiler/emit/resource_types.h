// SPDX-License-Identifier: MIT
// Azure's resource types, as Microsoft's template reference writes them.
#pragma once

#include <string_view>

namespace asrmap::emit {
namespace resource_types {

inline constexpr std::string_view kVault = "Microsoft.RecoveryServices/vaults";
inline constexpr std::string_view kFabric = "Microsoft.RecoveryServices/vaults/replicationFabrics";
inline constexpr std::string_view kNetwork = "Microsoft.RecoveryServices/vaults/replicationFabrics/replicationNetworks";
inline constexpr std::string_view kMapping =
    "Microsoft.RecoveryServices/vaults/replicationFabrics/replicationNetworks/replicationNetworkMappings";
inline constexpr std::string_view kDeployment = "Microsoft.Resources/deployments";
inline constexpr std::string_view kVnet = "Microsoft.Network/virtualNetworks";

// Vaults belong to another API than what is in them.
inline constexpr std::string_view kVaultApiVersion = "2024-04-01";
inline constexpr std::string_view kDeploymentApiVersion = "2022-09-01";
inline constexpr std::string_view kVnetApiVersion = "2023-09-01";

}  // namespace resource_types
}  // namespace asrmap::emit
