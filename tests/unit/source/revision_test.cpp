// SPDX-License-Identifier: MIT
// How often git is started for a revision, and what is said if it can't be.
#include <filesystem>
#include <map>
#include <string>

#include "catch.h"
#include "git_repository.h"
#include "source/revision.h"

namespace asrmap {
namespace {

using test::Repository;

TEST_CASE("a git that can't be started is told, whatever it was to say") {
  Repository repository;
  repository.write("site.asrmap", "vmm a {}\n");
  repository.commit();
  for (int works = 0; works < 3; ++works) {
    int calls = 0;
    const Git git = [&](const GitCall& call, ProgramOutput& output, std::string& why) {
      if (calls++ != works) return run_git(call, output, why);
      why = "no such program";
      return false;
    };
    std::string why;
    CHECK(RevisionFileSystem::open(git, "HEAD", why) == nullptr);
    CHECK(why == "git can't be run: no such program");
  }
}

TEST_CASE("git is started once for all links and mapping files") {
  Repository repository;
  repository.write("dr/site.asrmap", "vmm a {}\n");
  repository.write("dr/deep/export.json", "[]");
  std::filesystem::create_directory("links");
  for (int i = 0; i < 5; ++i) {
    const std::string name = std::to_string(i);
    std::filesystem::create_symlink("../dr/./" + std::string(static_cast<std::size_t>(i), '/') + "deep", "links/" + name);
  }
  repository.commit();
  std::map<GitCommand, int> calls;
  const Git git = [&](const GitCall& call, ProgramOutput& output, std::string& why) {
    ++calls[call.command];
    return run_git(call, output, why);
  };
  std::string why;
  const auto files = RevisionFileSystem::open(git, "HEAD", why);
  REQUIRE(files);
  for (int round = 0; round < 2; ++round)
    for (int i = 0; i < 5; ++i) {
      const std::string path = "links/" + std::to_string(i) + "/export.json";
      CHECK(files->canonical(path) == "/dr/deep/export.json");
      CHECK(files->kind(path) == FileSystem::Kind::file);
    }
  CHECK(files->read("dr/site.asrmap", why) == "vmm a {}\n");
  CHECK(calls[GitCommand::cat_file] == 1);
}

}  // namespace
}  // namespace asrmap
