// SPDX-License-Identifier: MIT
// What is below a real folder. Links are not followed.
#pragma once

#include <set>
#include <string>
#include <vector>

namespace asrmap {

// All paths are relative to the folder. What can't be listed or changed counts as other people's.
class FolderTree {
 public:
  explicit FolderTree(const std::string& folder);

  // Everything that is not a folder: files, links, pipes.
  [[nodiscard]] const std::set<std::string>& files() const { return files_; }
  // Whether anything is there besides these paths.
  [[nodiscard]] bool has_others(const std::set<std::string>& known) const;

 private:
  std::set<std::string> files_;
  bool has_empty_folder_ = false;
  bool is_whole_ = true;
};

// Removes a folder with all that is in it, as far as possible. No link is followed.
void remove_tree(const std::string& folder);
// Removes `path` and the folders above it, as far as they are empty. `path` is relative to
// `folder`, which stays.
void remove_empty_folders(const std::string& folder, std::string path);
// Writes the names below the folder to the disk, so that a power cut can't take them away.
void keep_tree(const std::string& folder);

}  // namespace asrmap
