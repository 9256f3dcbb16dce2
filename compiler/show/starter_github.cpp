// SPDX-License-Identifier: MIT
#include "show/starter.h"

namespace asrmap {

const std::string_view kStarterGithub = R"YAML(# Shows in each pull request what is wrong with the mappings, and where machines would land
# instead: as annotations, and as one comment that is kept up to date.
name: asrmap

on:
  pull_request:

permissions:
  contents: read
  pull-requests: write # for the comment; without it the run's summary has the same
  # security-events: write # for `sarif`, see below

env:
  # The GitHub repository in which you keep asrmap, as OWNER/NAME. Set this first.
  ASRMAP_REPOSITORY: ""
  # Its branch, tag or, best, commit; the default branch if empty.
  ASRMAP_REF: ""

jobs:
  review:
    runs-on: ubuntu-latest
    steps:
      - name: Is it known where asrmap is?
        if: ${{ env.ASRMAP_REPOSITORY == '' }}
        run: |
          echo "::error::set ASRMAP_REPOSITORY in .github/workflows/asrmap.yml: the repository where you keep asrmap"
          exit 1

      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2
        with:
          fetch-depth: 2 # what is reviewed, and what it is merged into
          persist-credentials: false

      # Its action is run from here. It builds the program once, and keeps it in the cache.
      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2
        with:
          repository: ${{ env.ASRMAP_REPOSITORY }}
          ref: ${{ env.ASRMAP_REF }}
          path: .asrmap
          persist-credentials: false
          # token: ${{ secrets.ASRMAP_TOKEN }} # one that may read it, if it is private

      - uses: ./.asrmap
        with:
          # deny-warnings: true # fail on warnings too
          # sarif: true # findings in code scanning, where the repository has it
          comment: true
)YAML";

}  // namespace asrmap
