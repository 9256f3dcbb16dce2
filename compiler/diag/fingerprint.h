// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "diag/diagnostic.h"
#include "source/source_map.h"

namespace asrmap {

// A fingerprint for each finding, in the same order, by which it is known again in the next version
// of a file: 64 hex digits, no two equal. It is made of the rule, the file and the marked text. It
// does not change when the line moves or when the message gets other words.
[[nodiscard]] std::vector<std::string> fingerprints(const std::vector<Diagnostic>& findings, const SourceMap& sources);

}  // namespace asrmap
