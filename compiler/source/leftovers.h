// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "source/descriptor.h"

namespace asrmap {

// Folders that killed builds of this user have left: they have the name of a temporary, and nobody
// has locked them. They stay locked while this object lives.
class Leftovers {
 public:
  // Adds the leftovers of builds into the folder of this path.
  void find(const std::string& path);
  [[nodiscard]] const std::vector<std::string>& folders() const { return folders_; }
  // Removes these folders with all that is in them, as far as possible.
  void remove();

 private:
  std::vector<std::string> folders_;
  std::vector<Descriptor> locks_;
};

// Opens and locks a folder, but never through a link. False if it can't be opened, or if another
// process has locked it.
[[nodiscard]] bool lock_folder(const std::string& path, Descriptor& folder);

}  // namespace asrmap
