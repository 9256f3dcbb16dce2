// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "diag/reporter.h"
#include "source/source_map.h"
#include "source/text.h"

namespace asrmap::read {

inline constexpr std::string_view kProjectFile = "asrmap.toml";

// A line of [build.options]: `arm.api-version = "2025-08-01"`.
struct TargetOption {
  Text target, key, value;
};

// What an `asrmap.toml` says. Words have places, because a later phase may have to refuse them.
struct ProjectFile {
  std::vector<Text> files;                  // glob patterns, relative to the folder of the file
  std::vector<std::pair<Text, Text>> lint;  // rule and level, as written
  std::vector<Text> targets;                // [build]
  Text out;                                 // the folder that [build] names, relative to that of the file
  std::vector<TargetOption> options;        // [build.options]
};

// Reads the text of an `asrmap.toml`. Reports what is not TOML, what is not known, and values of
// the wrong type. Never throws.
[[nodiscard]] ProjectFile read_project_file(FileId file, SourceMap& sources, Reporter& reporter);

}  // namespace asrmap::read
