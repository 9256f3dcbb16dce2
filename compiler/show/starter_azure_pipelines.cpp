// SPDX-License-Identifier: MIT
#include "show/starter.h"

namespace asrmap {

const std::string_view kStarterAzurePipelines =
    R"YAML(# Shows in each pull request what is wrong with the mappings, and where machines would land
# instead: as issues and tests of the build, and on its summary page.
#
# Create a pipeline from this file in Azure DevOps. For a repository in Azure Repos make it a
# build validation of the branch policy; `pr` is only for those on GitHub and Bitbucket.
# A run on the main branch builds asrmap for the cache that all pull requests share.
trigger: [main, master]
pr: ["*"]

resources:
  repositories:
    - repository: asrmap
      type: git # in Azure Repos; `github` needs an `endpoint` too
      # The repository in which you keep asrmap, as PROJECT/NAME. Set this first.
      name: SET-THIS/asrmap
      # ref: refs/tags/TAG # of asrmap; the default branch if left out

pool:
  vmImage: ubuntu-latest

jobs:
  # Checks out both repositories; builds the program once, and keeps it in the cache.
  - template: .azure-pipelines/review.yml@asrmap
    parameters:
      denyWarnings: false
      # One comment in the pull request that is kept up to date, by a job of its own. The
      # build service needs "Contribute to pull requests" in the repository.
      comment: false
)YAML";

}  // namespace asrmap
