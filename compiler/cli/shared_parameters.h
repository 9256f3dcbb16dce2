// SPDX-License-Identifier: MIT
// The parameters that several commands have.
#pragma once

#include <string_view>
#include <vector>

#include "cli/command_line.h"

namespace asrmap {

// One kind of reader a format, whichever command has it.
namespace formats {
inline constexpr Format text("text", Readers::people), markdown("markdown", Readers::people);
inline constexpr Format json("json", Readers::programs), csv("csv", Readers::programs),
    sarif("sarif", Readers::programs), junit("junit", Readers::programs), github("github", Readers::programs),
    azure_pipelines("azure-pipelines", Readers::programs);
}  // namespace formats

[[nodiscard]] Parameter paths_operand();
[[nodiscard]] Parameter stdin_filename_option();
[[nodiscard]] Parameter color_option();
[[nodiscard]] Parameter today_option();
[[nodiscard]] Parameter deny_warnings_option();
[[nodiscard]] Parameter help_option();
[[nodiscard]] Parameter out_option();
[[nodiscard]] Parameter opt_option(std::string_view meaning);
// The default first.
[[nodiscard]] Parameter format_option(std::vector<Format> formats);

}  // namespace asrmap
