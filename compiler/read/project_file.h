// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diag/reporter.h"
#include "source/source_map.h"
#include "source/text.h"

namespace asrmap {

inline constexpr std::string_view kProjectFile = "asrmap.toml";

// What an `asrmap.toml` says; places for what a later phase may have to refuse.
struct ProjectFile {
  std::vector<Text> files;                  // glob patterns below its folder
  std::vector<std::pair<Text, Text>> lint;  // rule and level, as written
  std::vector<Text> targets;                // [build]
  Text out;                                 // the folder that [build] names, from its folder
  std::vector<std::string> options;         // [build.options], as `--opt` takes them: target.key=value
};

// Reads the text of an `asrmap.toml`. Reports what is not TOML, not known or of
// the wrong type; never throws.
[[nodiscard]] ProjectFile read_project_file(FileId file, SourceMap& sources, Reporter& reporter);

}  // namespace asrmap
