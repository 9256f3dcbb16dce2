// SPDX-License-Identifier: MIT
// The files with which `init` starts a project. They are the same for everybody. They mark the
// places where users have to fill in what only they know.
#pragma once

#include <array>
#include <string_view>

namespace asrmap::show {

// The services that `asrmap init --ci` takes. They show the findings of a pull request.
inline constexpr std::array<std::string_view, 2> kStarterServices = {"github", "azure-pipelines"};

// site.asrmap: has no findings, and shows each kind of statement once.
extern const std::string_view kStarterSite;
// .pre-commit-config.yaml: runs the program that is on the PATH.
extern const std::string_view kStarterPreCommit;
// .github/workflows/asrmap.yml: runs asrmap's action from a checkout of asrmap.
extern const std::string_view kStarterGithub;
// .azure-pipelines/asrmap.yml: runs asrmap's template from a repository resource.
extern const std::string_view kStarterAzurePipelines;

}  // namespace asrmap::show
