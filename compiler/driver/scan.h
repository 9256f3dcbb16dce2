// SPDX-License-Identifier: MIT
// The mapping files below a folder.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "source/file_system.h"
#include "text/result.h"

namespace asrmap {

struct Scan {
  std::vector<std::string> files;    // sorted
  std::vector<bool> matched;         // by pattern: whether a file fits it
  std::vector<std::string> outside;  // links to files and folders outside of the root, not followed
};

// The files below `folder` that fit one of the patterns, which are relative to it:
// `*` and `?` within a name, `**` for any number of folders. Without patterns every
// *.asrmap and *.asrmap.toml. Never a project file, nor what has a hidden name or
// lies in a folder of one. `root` is the folder that links may not lead out of. A failure
// if a folder can't be listed, or if it is too much: "path: reason".
[[nodiscard]] Result<Scan> scan(const FileSystem& files, const std::string& folder, const std::string& root,
                                const std::vector<std::string_view>& patterns);

}  // namespace asrmap
