// SPDX-License-Identifier: MIT
#include "show/starter.h"

namespace asrmap {

const std::string_view kStarterGithub =
    R"YAML(# Shows in each pull request what is wrong with the mappings, and where machines would land
# instead: as annotations, and as one comment that is kept up to date.
name: asrmap

on:
  pull_request:
  # A run on the default branch builds asrmap for the cache that all pull requests share.
  push:
    branches: [main, master]

permissions: {} # each job has its own

env:
  # The GitHub repository in which you keep asrmap, as OWNER/NAME. Set this first.
  ASRMAP_REPOSITORY: ""
  # Its commit, 40 hex digits: a branch or tag may be another program tomorrow.
  ASRMAP_REF: ""

jobs:
  # Reads what the pull request has, builds asrmap, and may write nothing.
  review:
    runs-on: ubuntu-latest
    permissions:
      contents: read
      # security-events: write # for `sarif`, see below
    outputs:
      comment: ${{ steps.asrmap.outputs.comment }}
      unchanged: ${{ steps.asrmap.outputs.unchanged }}
    steps:
      - name: Is it known which asrmap?
        run: |
          missing=
          if [[ ! $ASRMAP_REF =~ ^[0-9a-f]{40}$ ]]; then missing="ASRMAP_REF: a commit, 40 hex digits"; fi
          if [[ $ASRMAP_REPOSITORY != */* ]]; then missing="ASRMAP_REPOSITORY: where you keep asrmap"; fi
          if [[ $missing ]]; then echo "::error::.github/workflows/asrmap.yml does not set $missing" && exit 1; fi

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
        id: asrmap
        with:
          deny-warnings: false # fail on warnings too
          # sarif: true # findings in code scanning, where the repository has it

  # May write, and so gets the text only. Without this job the run's summary has the same.
  comment:
    needs: review
    if: ${{ !cancelled() && github.event_name == 'pull_request' && needs.review.outputs.comment != '' }}
    runs-on: ubuntu-latest
    permissions:
      contents: read
      pull-requests: write
    steps:
      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2
        with:
          repository: ${{ env.ASRMAP_REPOSITORY }}
          ref: ${{ env.ASRMAP_REF }}
          path: .asrmap
          persist-credentials: false
          # token: ${{ secrets.ASRMAP_TOKEN }} # as above

      - uses: ./.asrmap/comment
        with:
          text: ${{ needs.review.outputs.comment }}
          unchanged: ${{ needs.review.outputs.unchanged }}
)YAML";

}  // namespace asrmap
