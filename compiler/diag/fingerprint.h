// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "diag/diagnostic.h"
#include "source/source_map.h"

namespace asrmap {

// What a finding is known by from one version of a file to the next: 64 hex digits each,
// no two alike. They are made of the rule, the file and what is marked in it; a line that
// moves, or a message in other words, changes none.
[[nodiscard]] std::vector<std::string> fingerprints(const std::vector<Diagnostic>& findings, const SourceMap& sources);

}  // namespace asrmap
