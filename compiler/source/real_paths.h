// SPDX-License-Identifier: MIT
// Questions to the system about paths.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "source/descriptor.h"

namespace asrmap {

// The path from the root with every link resolved. Nothing if it does not exist.
[[nodiscard]] std::optional<std::string> real_path(const std::string& path);

// The names in a folder, sorted by bytes. Nothing, and errno is set, if they can't be read. If the
// folder itself is a link, it is followed only with `through_link`.
[[nodiscard]] std::optional<std::vector<std::string>> names_in(const std::string& folder, bool through_link = false);

// The same for an open folder.
[[nodiscard]] std::optional<std::vector<std::string>> names_in(const Descriptor& folder);

// Renames if no file has the new name. False, and errno is set, if one has it or if the system
// refuses.
[[nodiscard]] bool rename_new(const std::string& from, const std::string& to);

}  // namespace asrmap
