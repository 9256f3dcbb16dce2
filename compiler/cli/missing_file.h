// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "source/file_system.h"

namespace asrmap::cli {

// "dr/prd.asrmap: no such file or directory; did you mean dr/prod.asrmap?", for a path that does not
// exist.
[[nodiscard]] std::string missing_file(const FileSystem& files, const std::string& path);
// The same if `reason` says that a file does not exist; else the reason as it is.
[[nodiscard]] std::string with_near_file(const FileSystem& files, const std::string& reason);

}  // namespace asrmap::cli
