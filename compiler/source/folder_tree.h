// SPDX-License-Identifier: MIT
// What stands below a real folder, links not followed.
#pragma once

#include <set>
#include <string>
#include <vector>

namespace asrmap {

// Paths are from the folder. What can't be listed or changed counts as other people's.
class FolderTree {
 public:
  explicit FolderTree(const std::string& folder);

  // All that is no folder: files, links, pipes.
  [[nodiscard]] const std::set<std::string>& files() const { return files_; }
  // Whether anything stands there that is none of these paths.
  [[nodiscard]] bool has_others(const std::set<std::string>& known) const;

 private:
  std::set<std::string> files_;
  bool has_empty_folder_ = false;
  bool is_whole_ = true;
};

// Removes a folder with all that is in it, as far as it can; no link is followed.
void remove_tree(const std::string& folder);
// Removes `path` and the folders above it, up to `folder`, that have become empty.
void remove_empty_folders(const std::string& folder, std::string path);
// Makes all names below the folder outlive a power cut.
void keep_tree(const std::string& folder);

}  // namespace asrmap
