// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include "source/source_map.h"
#include "source/text.h"

namespace asrmap::read {

// Splits a path that is one string. `\/` is a slash, `\\` a backslash, and any other `\` stands for
// itself. Each segment has its own place. In a string of several lines, each segment has the place
// of the string.
[[nodiscard]] std::vector<Text> split_path(const Text& path, SourceMap& sources);

}  // namespace asrmap::read
