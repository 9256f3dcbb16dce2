// SPDX-License-Identifier: MIT
// Target subnets that are not for VMs.
#pragma once

#include <string_view>

#include "ir/vnet.h"

namespace asrmap::check {

// The service for which Azure reserves a subnet of this name, such as "Azure Bastion". Letter
// case does not matter. Empty for any other name.
[[nodiscard]] std::string_view reserved_for(std::string_view subnet_name);

[[nodiscard]] inline bool is_reserved(const VnetSubnet& subnet) { return !reserved_for(subnet.name.view()).empty(); }
[[nodiscard]] inline bool is_delegated(const VnetSubnet& subnet) { return !subnet.delegation.empty(); }

}  // namespace asrmap::check
