// SPDX-License-Identifier: MIT
// The commands that deploy templates, for people who open a template.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace asrmap::emit {

// "Azure Resource Manager deployment modes".
inline constexpr std::string_view kIncrementalOnly =
    "Only in incremental mode: complete mode deletes whatever is in the resource group and not in this template.";

// The `az` command for one template.
[[nodiscard]] std::string deploy_command(std::string_view subscription, std::string_view resource_group,
                                         std::string_view file);

// The command for several templates, which deploys them one by one. It names the files, because a
// larger build before may have left more of them. A template that links to others by relative
// path can't be deployed from a local file ("Use linked and nested templates to deploy Azure
// resources").
[[nodiscard]] std::string deploy_command(std::string_view subscription, std::string_view resource_group,
                                         const std::vector<std::string>& files);

}  // namespace asrmap::emit
