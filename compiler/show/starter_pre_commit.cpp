// SPDX-License-Identifier: MIT
#include "show/starter.h"

namespace asrmap {

const std::string_view kStarterPreCommit =
    R"YAML(# What runs before each commit. `pre-commit install` turns it on in this clone.
repos:
  - repo: local
    hooks:
      - id: asrmap-check
        name: asrmap check
        entry: asrmap check
        language: system
        # Inventories are JSON, and one that changes moves machines as a mapping does.
        files: (\.asrmap|\.asrmap\.toml|(^|/)asrmap\.toml|\.json)$
        # One file says little of a project: all of it is checked, in milliseconds.
        pass_filenames: false
)YAML";

}  // namespace asrmap
