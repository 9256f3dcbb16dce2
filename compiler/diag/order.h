// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "diag/diagnostic.h"
#include "source/source_map.h"

namespace asrmap {

// Sorts findings by file path, place and rule. Keeps only one of several equal findings: two roots
// that include one file both have its findings.
void put_in_order(std::vector<Diagnostic>& findings, const SourceMap& sources);

}  // namespace asrmap
