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

// The files below `folder` that fit one of the patterns. Patterns are relative to the folder: `*`
// and `?` fit within a name, `**` fits any number of folders. Without patterns, every *.asrmap and
// *.asrmap.toml. A project file, a hidden name and everything in a hidden folder are left out. No
// link may lead out of the folder `root`. Fails if a folder can't be listed, or if there is too
// much to compare: "path: reason".
[[nodiscard]] Result<Scan> scan(const FileSystem& files, const std::string& folder, const std::string& root,
                                const std::vector<std::string_view>& patterns);

}  // namespace asrmap
