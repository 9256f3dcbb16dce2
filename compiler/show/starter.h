// SPDX-License-Identifier: MIT
// The files that `init` starts a project with. They are the same for everybody: what
// only the user knows is left to be filled in, at places that say so.
#pragma once

#include <array>
#include <string_view>

namespace asrmap {

// Where the findings of a pull request are shown: `asrmap init --ci github` and so on.
inline constexpr std::array<std::string_view, 2> kStarterServices = {"github", "azure-pipelines"};

// site.asrmap: checks clean, and shows each kind of statement once.
extern const std::string_view kStarterSite;
// .pre-commit-config.yaml, for the program on the PATH.
extern const std::string_view kStarterPreCommit;
// .github/workflows/asrmap.yml: asrmap's action, out of a checkout of asrmap.
extern const std::string_view kStarterGithub;
// .azure-pipelines/asrmap.yml: asrmap's template, out of a repository resource.
extern const std::string_view kStarterAzurePipelines;

}  // namespace asrmap
