// SPDX-License-Identifier: MIT
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <system_error>

namespace asrmap::test {

using Content = std::map<std::string, std::string>;

// A new folder on the disk, which is removed at the end.
class ScratchFolder {
 public:
  ScratchFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "asrmap-XXXXXX").string();
    path_ = ::mkdtemp(name.data());
  }
  // Tries several times, because a program that was started in it may still be writing there.
  ~ScratchFolder() {
    std::error_code error;
    for (int tries = 0; tries < 10; ++tries)
      if (std::filesystem::remove_all(path_, error); !error) return;
  }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  [[nodiscard]] std::string path(const std::string& below = {}) const { return (path_ / below).string(); }
  // Writes a file, and the folders that it needs.
  void put(const std::string& below, const std::string& text) const {
    std::filesystem::create_directories((path_ / below).parent_path());
    std::ofstream(path_ / below, std::ios::binary) << text;
  }
  // Everything below one of its folders: files with their content, links as "-> target", folders as
  // "".
  [[nodiscard]] Content content(const std::string& below = {}) const {
    namespace fs = std::filesystem;
    Content result;
    const fs::path top = path_ / below;
    if (!fs::exists(top)) return result;
    for (const auto& entry : fs::recursive_directory_iterator(top)) {
      std::ostringstream text;
      if (entry.is_symlink())
        text << "-> " << fs::read_symlink(entry.path()).generic_string();
      else if (entry.is_regular_file())
        text << std::ifstream(entry.path(), std::ios::binary).rdbuf();
      result[fs::relative(entry.path().parent_path(), top).generic_string() == "."
                 ? entry.path().filename().generic_string()
                 : fs::relative(entry.path().parent_path(), top).generic_string() + '/' +
                       entry.path().filename().generic_string()] = text.str();
    }
    return result;
  }

 private:
  std::filesystem::path path_;
};

}  // namespace asrmap::test
