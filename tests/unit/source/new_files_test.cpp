// SPDX-License-Identifier: MIT
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <string>

#include "catch.h"
#include "scratch_folder.h"
#include "source/file_system.h"

namespace asrmap {
namespace {

using test::Content;
using test::ScratchFolder;

// Writes "new" to these paths in the folder. Returns what commit() said.
std::string write(const ScratchFolder& folder, const std::vector<std::string>& paths, Existing existing) {
  RealFileSystem files;
  const auto written = files.new_files(existing);
  for (const std::string& path : paths) {
    written->open(folder.path(path));
    written->write("n");
    written->write("");
    written->write("ew");
  }
  const auto done = written->commit();
  return done ? "" : done.reason();
}

TEST_CASE("new files come in pieces and replace old ones together") {
  const ScratchFolder folder;
  folder.put("a", "old");
  CHECK(write(folder, {"a", "x/y/b"}, Existing::replaced).empty());
  CHECK(folder.content() == Content{{"a", "new"}, {"x", ""}, {"x/y", ""}, {"x/y/b", "new"}});
}

TEST_CASE("a path that is too long ends in a reason, and leaves nothing behind") {
  const ScratchFolder folder;
  RealFileSystem files;
  std::string deep = folder.path();
  for (int i = 0; i < 50'000; ++i) deep += "/a";
  {
    const auto written = files.new_files(Existing::replaced);
    written->open(deep);
    written->write("x");
    const auto done = written->commit();
    REQUIRE_FALSE(done);
    CHECK(done.reason().ends_with("file name too long"));
    CHECK(done.reason().size() < 5'000);
  }
  CHECK(folder.content().empty());
}

TEST_CASE("without a commit everything is as it was") {
  const ScratchFolder folder;
  folder.put("a", "old");
  RealFileSystem files;
  {
    const auto written = files.new_files(Existing::replaced);
    written->open(folder.path("a"));
    written->write("new");
    written->open(folder.path("x/y/b"));
    written->write("new");
    CHECK(folder.content().at("a") == "old");
  }
  CHECK(folder.content() == Content{{"a", "old"}});
}

TEST_CASE("one file that can't be written keeps all others from being replaced") {
  const ScratchFolder folder;
  folder.put("a", "old");
  folder.put("file", "old");
  folder.put("folder/.keep", "");
  const Content before = folder.content();
  CHECK(write(folder, {"a", "folder", "c"}, Existing::replaced) == folder.path("folder") + ": is a folder");
  CHECK(write(folder, {"a", "file/b", "c"}, Existing::replaced) == folder.path("file") + ": not a directory");
  CHECK(folder.content() == before);
}

TEST_CASE("a file that is to be kept keeps all new ones away") {
  const ScratchFolder folder;
  folder.put("b", "old");
  const Content before = folder.content();
  CHECK(write(folder, {"a", "b", "c"}, Existing::kept) == folder.path("b") + ": file exists");
  CHECK(folder.content() == before);
  CHECK(write(folder, {"a", "c"}, Existing::kept).empty());
  CHECK(folder.content() == Content{{"a", "new"}, {"b", "old"}, {"c", "new"}});
}

TEST_CASE("no link is followed, neither of the file nor of a temporary") {
  const ScratchFolder folder;
  folder.put("outside", "secret");
  std::filesystem::create_symlink("outside", folder.path("a"));
  std::filesystem::create_symlink("nowhere", folder.path("b"));
  std::filesystem::create_symlink("outside", folder.path("a.asrmap-new"));
  std::filesystem::create_symlink("outside", folder.path(".a.asrmap-new-0123456789abcdef"));
  CHECK(write(folder, {"b"}, Existing::kept) == folder.path("b") + ": file exists");
  CHECK(write(folder, {"a"}, Existing::replaced) == folder.path("a") + ": is a link; name the file that it leads to");
  CHECK(write(folder, {"b"}, Existing::replaced) == folder.path("b") + ": is a link; name the file that it leads to");
  CHECK(folder.content() == Content{{"outside", "secret"},
                                    {"a", "-> outside"},
                                    {"b", "-> nowhere"},
                                    {"a.asrmap-new", "-> outside"},
                                    {".a.asrmap-new-0123456789abcdef", "-> outside"}});
}

TEST_CASE("what a killed process left goes, what is in use or somebody else's stays") {
  const ScratchFolder folder;
  folder.put(".a.asrmap-new-0123456789abcdef", "half");
  folder.put(".a.asrmap-new-backup", "mine");
  folder.put(".a.asrmap-new-fedcba9876543210", "in use");
  const int other = ::open(folder.path(".a.asrmap-new-fedcba9876543210").c_str(), O_RDONLY);
  REQUIRE(::flock(other, LOCK_EX) == 0);
  CHECK(write(folder, {"a"}, Existing::replaced).empty());
  ::close(other);
  CHECK(folder.content() ==
        Content{{".a.asrmap-new-fedcba9876543210", "in use"}, {".a.asrmap-new-backup", "mine"}, {"a", "new"}});
}

TEST_CASE("a file that is replaced keeps its mode") {
  const ScratchFolder folder;
  folder.put("a", "old");
  REQUIRE(::chmod(folder.path("a").c_str(), 0600) == 0);
  CHECK(write(folder, {"a"}, Existing::replaced).empty());
  struct stat status {};
  REQUIRE(::stat(folder.path("a").c_str(), &status) == 0);
  CHECK((status.st_mode & 0777U) == 0600U);
}

TEST_CASE("a new file has the mode that the user's mask leaves") {
  const ScratchFolder folder;
  const mode_t before = ::umask(027);
  CHECK(write(folder, {"a"}, Existing::replaced).empty());
  ::umask(before);
  struct stat status {};
  REQUIRE(::stat(folder.path("a").c_str(), &status) == 0);
  CHECK((status.st_mode & 0777U) == 0640U);
}

}  // namespace
}  // namespace asrmap
