// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "diag/diagnostic.h"
#include "source/source_map.h"

namespace asrmap {

// Sorts findings by file path, place and rule, and keeps one of equal ones (two
// roots that include one file find the same twice).
void put_in_order(std::vector<Diagnostic>& findings, const SourceMap& sources);

}  // namespace asrmap
