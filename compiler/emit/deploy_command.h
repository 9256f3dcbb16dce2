// SPDX-License-Identifier: MIT
// How templates are deployed, for whoever opens one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace asrmap {

// "Azure Resource Manager deployment modes".
inline constexpr std::string_view kIncrementalOnly =
    "Only in incremental mode: complete mode deletes whatever is in the resource group and not in this template.";

// The `az` command for one template.
[[nodiscard]] std::string deploy_command(std::string_view subscription, std::string_view resource_group,
                                         std::string_view file);

// That for several, one by one. They are named: a larger build may have left more. What
// links to others by relative path can't be deployed from a local file ("Use linked and
// nested templates to deploy Azure resources").
[[nodiscard]] std::string deploy_command(std::string_view subscription, std::string_view resource_group,
                                         const std::vector<std::string>& files);

}  // namespace asrmap
