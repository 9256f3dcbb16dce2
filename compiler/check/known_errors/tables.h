// SPDX-License-Identifier: MIT
// The known errors by what they are about, a file each. A new row needs a text that somebody has
// seen, and the source where it was seen. Tests check that each text is found in what people paste.
#pragma once

#include <span>
#include <string_view>

#include "check/known_errors.h"

namespace asrmap::check {

// The products that report errors, and the pages that several rows name.
inline constexpr std::string_view kSiteRecovery = "Azure Site Recovery", kResourceManager = "Azure Resource Manager",
                                  kNetworking = "Azure networking", kTerraform = "Terraform (azurerm)",
                                  kPowerShell = "Azure PowerShell", kAzureCli = "the Azure CLI",
                                  kPortal = "the Azure portal";
inline constexpr std::string_view
    kCommonErrors = "\"Troubleshoot common Azure deployment errors\"",
    kFailoverErrors = "\"Troubleshoot errors when failing over VMware VM or physical machine to Azure\"";

[[nodiscard]] std::span<const KnownError> errors_about_names();
[[nodiscard]] std::span<const KnownError> errors_about_access();
[[nodiscard]] std::span<const KnownError> errors_about_networks();
[[nodiscard]] std::span<const KnownError> errors_about_addresses();

}  // namespace asrmap::check
