// SPDX-License-Identifier: MIT
// Questions to the system about paths.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "source/descriptor.h"

namespace asrmap {

// The path from the root with every link resolved; nothing if it does not exist.
[[nodiscard]] std::optional<std::string> real_path(const std::string& path);

// The names in a folder, sorted by bytes; nothing, and errno, if they can't be read. A link in
// the folder's place is not followed unless `through_link`.
[[nodiscard]] std::optional<std::vector<std::string>> names_in(const std::string& folder, bool through_link = false);

// The same of an open folder.
[[nodiscard]] std::optional<std::vector<std::string>> names_in(const Descriptor& folder);

// Renames where no file has the new name. False, and errno, if one has or it fails.
[[nodiscard]] bool rename_new(const std::string& from, const std::string& to);

}  // namespace asrmap
