// SPDX-License-Identifier: MIT
// A set of files takes the place of an earlier one as a whole, and of nothing else.
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <set>
#include <string>

#include "catch.h"
#include "scratch_folder.h"
#include "source/file_system.h"
#include "written_set.h"

namespace asrmap {
namespace {

namespace fs = std::filesystem;
using test::Content;
using test::kNew;
using test::kOld;
using test::put;
using test::ScratchFolder;
using test::write_set;

TEST_CASE("a set replaces an earlier one with all its files, and makes the folder") {
  const ScratchFolder folder;
  CHECK(write_set(folder.path("x/out"), kOld).empty());
  CHECK(folder.content("x/out") == kOld);
  CHECK(write_set(folder.path("x/out"), kNew).empty());
  CHECK(folder.content("x/out") == kNew);
  CHECK(folder.content("x").size() == kNew.size() + 1);
}

TEST_CASE("other people's files stay where they are") {
  const ScratchFolder folder;
  put(folder, "out", kOld);
  folder.put("out/README.md", "mine");
  folder.put("out/arm/mine.json", "mine");
  fs::create_directory(folder.path("out/empty"));
  CHECK(write_set(folder.path("out"), kNew).empty());
  Content wanted = kNew;
  wanted.insert({{"README.md", "mine"}, {"arm/mine.json", "mine"}, {"empty", ""}});
  CHECK(folder.content("out") == wanted);
  CHECK(folder.content().size() == wanted.size() + 1);
}

TEST_CASE("an empty folder is somebody's, but for the set's own") {
  const ScratchFolder folder;
  put(folder, "out", kOld);
  fs::create_directory(folder.path("out/empty"));
  CHECK(write_set(folder.path("out"), kNew).empty());
  Content wanted = kNew;
  wanted.insert({"empty", ""});
  CHECK(folder.content("out") == wanted);
  fs::create_directory(folder.path("new"));
  CHECK(write_set(folder.path("new"), kNew).empty());
  CHECK(folder.content("new") == kNew);
}

TEST_CASE("what a killed build has left goes with the next one") {
  const ScratchFolder folder;
  put(folder, "out", kOld);
  folder.put("out/arm/a.json.asrmap-new", "of version 0.1");
  folder.put(".out.asrmap-new-0123456789abcdef/arm/a.json", "half");
  fs::create_symlink("/nowhere", folder.path("out/manifest.json.asrmap-new"));
  CHECK(write_set(folder.path("out"), kNew).empty());
  CHECK(folder.content("out") == kNew);
  CHECK(folder.content().size() == kNew.size() + 1);
}

TEST_CASE("a folder of a build that is still going on is left alone") {
  const ScratchFolder folder;
  folder.put(".out.asrmap-new-0123456789abcdef/arm/a.json", "half");
  const int other = ::open(folder.path(".out.asrmap-new-0123456789abcdef").c_str(), O_RDONLY);
  REQUIRE(::flock(other, LOCK_EX) == 0);
  CHECK(write_set(folder.path("out"), kNew).empty());
  CHECK(folder.content().contains(".out.asrmap-new-0123456789abcdef/arm/a.json"));
  ::close(other);
}

TEST_CASE("who finds the folder locked waits, and then is told") {
  const ScratchFolder folder;
  put(folder, "out", kOld);
  const int other = ::open(folder.path("out").c_str(), O_RDONLY);
  REQUIRE(::flock(other, LOCK_EX) == 0);
  RealFileSystem files;
  files.tries = 2;
  const auto set = files.new_set(folder.path("out"), [](const auto&) { return std::set<std::string>(); });
  set->open("manifest.json");
  const auto done = set->commit();
  REQUIRE_FALSE(done);
  CHECK(done.reason() == folder.path("out") + ": another build is writing there; try again when it is done");
  CHECK(folder.content("out") == kOld);
  ::close(other);
}

TEST_CASE("a set keeps the mode of the folder") {
  const ScratchFolder folder;
  put(folder, "out", kOld);
  REQUIRE(::chmod(folder.path("out").c_str(), 02750) == 0);
  CHECK(write_set(folder.path("out"), kNew).empty());
  struct stat status {};
  REQUIRE(::stat(folder.path("out").c_str(), &status) == 0);
  CHECK((status.st_mode & 07777U) == 02750U);
}

TEST_CASE("files and folders keep their modes") {
  const ScratchFolder folder;
  put(folder, "out", kOld);
  REQUIRE(::chmod(folder.path("out/arm").c_str(), 0700) == 0);
  REQUIRE(::chmod(folder.path("out/arm/a.json").c_str(), 0600) == 0);
  CHECK(write_set(folder.path("out"), kNew).empty());
  struct stat status {};
  REQUIRE(::stat(folder.path("out/arm").c_str(), &status) == 0);
  CHECK((status.st_mode & 07777U) == 0700U);
  REQUIRE(::stat(folder.path("out/arm/a.json").c_str(), &status) == 0);
  CHECK((status.st_mode & 07777U) == 0600U);
}

TEST_CASE("only what is named as a temporary is a leftover") {
  const ScratchFolder folder;
  put(folder, "out", kOld);
  folder.put(".out.asrmap-new-backup/mine", "mine");
  folder.put(".out.asrmap-new-0123456789abcdef/link/mine", "half");
  fs::create_symlink(folder.path(".out.asrmap-new-backup"), folder.path(".out.asrmap-new-0123456789abcdef/to"));
  CHECK(write_set(folder.path("out"), kNew).empty());
  CHECK(folder.content(".out.asrmap-new-backup") == Content{{"mine", "mine"}});
  CHECK_FALSE(folder.content().contains(".out.asrmap-new-0123456789abcdef"));
}

TEST_CASE("leftovers in the folder go too, whoever comes next") {
  const ScratchFolder folder;
  put(folder, "out", kOld);
  folder.put("out/.asrmap.asrmap-new-0123456789abcdef/arm/a.json", "half");
  CHECK(write_set(folder.path("out"), kNew).empty());
  CHECK(folder.content("out") == kNew);
}

TEST_CASE("a set leads through no link") {
  const ScratchFolder folder;
  fs::create_directory(folder.path("home"));
  const fs::path before = fs::current_path();
  fs::create_directory(folder.path("repo"));
  fs::current_path(folder.path("repo"));
  fs::create_symlink("../home", "out");
  CHECK(write_set("out", kNew) == "out: is a link; name the folder that it leads to");
  CHECK(write_set("out/x", kNew) == "out: is a link; name the folder that it leads to");
  CHECK(write_set(folder.path("repo/out/x"), kNew) ==
        folder.path("repo/out") + ": is a link; name the folder that it leads to");
  fs::remove("out");
  put(folder, "repo/out", {{"README.md", "mine"}});
  fs::create_symlink("../../home", "out/arm");
  CHECK(write_set("out", kNew) == "out/arm: is a link; take it away, for what is built stays in its folder");
  CHECK(folder.content("repo/out") == Content{{"README.md", "mine"}, {"arm", "-> ../../home"}});
  fs::remove("out/arm");
  fs::create_symlink("../../../home/created", "out/manifest.json");
  CHECK(write_set("out", kNew).empty());
  fs::current_path(before);
  CHECK(folder.content("home").empty());
}

TEST_CASE("the current folder takes a set, file by file") {
  const ScratchFolder folder;
  put(folder, "out", kOld);
  const fs::path before = fs::current_path();
  fs::current_path(folder.path("out"));
  const std::string why = write_set(".", kNew);
  CHECK(fs::exists("manifest.json"));  // the folder is still the current folder
  fs::current_path(before);
  CHECK(why.empty());
  CHECK(folder.content("out") == kNew);
}

TEST_CASE("a file or a folder in the way changes nothing") {
  const ScratchFolder folder;
  folder.put("out", "a file");
  CHECK(write_set(folder.path("out"), kNew) == folder.path("out") + ": is no folder");
  CHECK(write_set(folder.path("out/x"), kNew) == folder.path("out") + ": not a directory");
  fs::remove(folder.path("out"));
  folder.put("out/arm", "mine");
  CHECK(write_set(folder.path("out"), kNew) == folder.path("out/arm") + ": is a file, and a folder is needed");
  CHECK(folder.content() == Content{{"out", ""}, {"out/arm", "mine"}});
  fs::remove(folder.path("out/arm"));
  folder.put("out/manifest.json/x", "mine");
  CHECK(write_set(folder.path("out"), kNew) == folder.path("out/manifest.json") + ": is a folder");
  CHECK(folder.content("out") == Content{{"manifest.json", ""}, {"manifest.json/x", "mine"}});
}

TEST_CASE("without a commit a set leaves nothing") {
  const ScratchFolder folder;
  RealFileSystem files;
  files.new_set(folder.path("x/out"), [](const auto&) { return std::set<std::string>(); })->open("arm/a.json");
  CHECK(folder.content().empty());
}

}  // namespace
}  // namespace asrmap
