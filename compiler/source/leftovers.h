// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "source/descriptor.h"

namespace asrmap {

// Folders that killed builds of this user have left: of a temporary's name, and locked by
// nobody. They stay locked while this lives.
class Leftovers {
 public:
  // Adds those of a folder of this path.
  void find(const std::string& path);
  [[nodiscard]] const std::vector<std::string>& folders() const { return folders_; }
  // Removes them with all that is in them, as far as it can.
  void remove();

 private:
  std::vector<std::string> folders_;
  std::vector<Descriptor> locks_;
};

// Opens a folder, never through a link, and locks it; false if another process has it.
[[nodiscard]] bool lock_folder(const std::string& path, Descriptor& folder);

}  // namespace asrmap
