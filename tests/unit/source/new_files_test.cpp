// SPDX-License-Identifier: MIT
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>

#include "catch.h"
#include "source/file_system.h"

namespace asrmap {
namespace {

namespace fs = std::filesystem;

// A folder of its own, which is gone at the end.
struct Folder {
  Folder() {
    fs::remove_all(path);
    fs::create_directories(path);
  }
  ~Folder() { fs::remove_all(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  // What is in it: files with their content, folders as "".
  [[nodiscard]] std::map<std::string, std::string> content() const {
    std::map<std::string, std::string> result;
    for (const auto& entry : fs::recursive_directory_iterator(path)) {
      std::ostringstream text;
      if (entry.is_regular_file()) text << std::ifstream(entry.path(), std::ios::binary).rdbuf();
      result[fs::relative(entry.path(), path).generic_string()] = text.str();
    }
    return result;
  }

  fs::path path = fs::temp_directory_path() / "asrmap-new-files-test";
};

using Content = std::map<std::string, std::string>;

TEST_CASE("new files come in pieces and replace old ones together") {
  const Folder folder;
  std::ofstream(folder.path / "a") << "old";
  RealFileSystem files;
  const auto written = files.new_files();
  written->open((folder.path / "a").string());
  written->write("ne");
  written->write("");
  written->write("w");
  written->open((folder.path / "x/y/b").string());
  CHECK(folder.content().at("a") == "old");
  std::string why;
  CHECK(written->commit(why));
  CHECK(why.empty());
  CHECK(folder.content() == Content{{"a", "new"}, {"x", ""}, {"x/y", ""}, {"x/y/b", ""}});
}

TEST_CASE("without a commit everything is as it was") {
  const Folder folder;
  std::ofstream(folder.path / "a") << "old";
  RealFileSystem files;
  {
    const auto written = files.new_files();
    written->open((folder.path / "a").string());
    written->write("new");
    written->open((folder.path / "x/y/b").string());
    written->write("new");
  }
  CHECK(folder.content() == Content{{"a", "old"}});
}

TEST_CASE("one file that can't be written keeps all others from being replaced") {
  const Folder folder;
  std::ofstream(folder.path / "a") << "old";
  std::ofstream(folder.path / "file") << "old";
  fs::create_directory(folder.path / "folder");
  RealFileSystem files;
  struct Case {
    const char* path;
    const char* why;
  };
  for (const Case& c : {Case{"folder", "folder: is a folder"}, Case{"file/b", "file/b: not a directory"}}) {
    INFO(c.path);
    const auto written = files.new_files();
    written->open((folder.path / "a").string());
    written->write("new");
    written->open((folder.path / c.path).string());
    written->write("new");
    written->open((folder.path / "c").string());
    written->write("new");
    std::string why;
    CHECK_FALSE(written->commit(why));
    INFO(why);
    CHECK(why.find(c.why) != std::string::npos);
  }
  CHECK(folder.content() == Content{{"a", "old"}, {"file", "old"}, {"folder", ""}});
}

}  // namespace
}  // namespace asrmap
