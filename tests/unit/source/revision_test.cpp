// SPDX-License-Identifier: MIT
// How often git is started for a revision, what a revision by somebody else may cost, and what is
// reported if git can't be started.
#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

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
    const Git git = [&](const GitCall& call) { return calls++ == works ? Failure("no such program") : run_git(call); };
    const auto files = RevisionFileSystem::open(git, "HEAD");
    REQUIRE_FALSE(files);
    CHECK(files.reason() == "git can't be run: no such program");
  }
}

TEST_CASE("git is started once for all links and mapping files") {
  Repository repository;
  repository.write("dr/site.asrmap", "vmm a {}\n");
  repository.write("dr/deep/export.json", "[]");
  std::filesystem::create_directory("links");
  for (int i = 0; i < 5; ++i) {
    const std::string name = std::to_string(i);
    std::filesystem::create_symlink("../dr/./" + std::string(static_cast<std::size_t>(i), '/') + "deep",
                                    "links/" + name);
  }
  repository.commit();
  std::map<GitCommand, int> calls;
  const Git git = [&](const GitCall& call) {
    ++calls[call.command];
    return run_git(call);
  };
  const auto opened = RevisionFileSystem::open(git, "HEAD");
  REQUIRE(opened);
  const RevisionFileSystem& files = **opened;
  for (int round = 0; round < 2; ++round)
    for (int i = 0; i < 5; ++i) {
      const std::string path = "links/" + std::to_string(i) + "/export.json";
      CHECK(files.canonical(path) == "/dr/deep/export.json");
      CHECK(files.kind(path) == FileSystem::Kind::file);
    }
  CHECK(files.read("dr/site.asrmap") == "vmm a {}\n");
  CHECK(calls[GitCommand::cat_file] == 2);  // for the sizes, and for the texts
}

TEST_CASE("what git calls missing is missing because the clone is partial") {
  Repository repository;
  repository.write("site.asrmap", "vmm a {}\n");
  repository.commit();
  const Git newer = [](const GitCall& call) -> Result<ProgramOutput> {
    if (call.command != GitCommand::cat_file) return run_git(call);
    ProgramOutput output;
    for (std::string_view rest = call.input; !rest.empty(); rest.remove_prefix(rest.find('\n') + 1))
      output.out.append(rest.substr(0, rest.find('\n'))).append(" missing\n");
    return output;
  };
  const auto opened = RevisionFileSystem::open(newer, "HEAD");
  REQUIRE(opened);
  const RevisionFileSystem& files = **opened;
  const auto text = files.read("site.asrmap");
  REQUIRE_FALSE(text);
  CHECK(text.reason().starts_with("this clone is partial, and lacks some of what is asked for"));
  // If git has a commit but not its tree, the clone is partial.
  const Git without_tree = [](const GitCall& call) {
    return call.arguments.back() == "HEAD^{tree}" ? ProgramOutput{.status = 1, .out = {}, .error = {}} : run_git(call);
  };
  const auto refused = RevisionFileSystem::open(without_tree, "HEAD");
  REQUIRE_FALSE(refused);
  CHECK(refused.reason().starts_with("this clone is partial, and lacks some of what is asked for"));
}

TEST_CASE("a link that leads nowhere stands in its revision") {
  Repository repository;
  repository.write("dr/site.asrmap", "vmm a {}\n");
  std::filesystem::create_symlink("gone", "dr/asrmap.toml");
  std::filesystem::create_symlink("dr", "linked");
  repository.commit();
  const auto opened = RevisionFileSystem::open(run_git, "HEAD");
  REQUIRE(opened);
  const RevisionFileSystem& files = **opened;
  for (const std::string folder : {"dr", "linked", "linked/../dr"}) {
    INFO(folder);
    CHECK(files.kind(folder + "/asrmap.toml") == FileSystem::Kind::other);
    CHECK(files.kind(folder + "/gone") == FileSystem::Kind::none);
    const auto link = files.read(folder + "/asrmap.toml"), none = files.read(folder + "/gone");
    REQUIRE_FALSE(link);
    CHECK(link.reason() == "is a link that leads nowhere in this revision");
    REQUIRE_FALSE(none);
    CHECK(none.reason() == "no such file in this revision");
  }
}

constexpr std::size_t kMiB = std::size_t{1} << 20U;

TEST_CASE("a large file of a revision is read when it is asked for, and one with many names once") {
  Repository repository;
  repository.write("site.asrmap", "vnet v {}\n");
  for (const char* const name : {"a.asrmap", "b.asrmap", "c.asrmap"})
    repository.write(name, std::string(25 * kMiB, ' '));
  repository.write("y.asrmap", std::string(38 * kMiB, 'y'));
  repository.write("z.asrmap", std::string(kMiB, 'z'));
  repository.commit();
  std::vector<std::size_t> printed;
  const Git git = [&](const GitCall& call) {
    auto output = run_git(call);
    if (output) printed.push_back(output->out.size());
    return output;
  };
  const auto opened = RevisionFileSystem::open(git, "HEAD");
  REQUIRE(opened);
  const RevisionFileSystem& files = **opened;
  CHECK(files.read("site.asrmap") == "vnet v {}\n");
  CHECK(*std::max_element(printed.begin(), printed.end()) < 64 * kMiB);
  CHECK(*std::max_element(printed.begin(), printed.end()) > 25 * kMiB);
  for (const char* const name : {"a.asrmap", "b.asrmap", "c.asrmap"}) CHECK(files.read(name)->size() == 25 * kMiB);
  CHECK(files.read("y.asrmap") == std::string(38 * kMiB, 'y'));
  CHECK(files.read("z.asrmap") == std::string(kMiB, 'z'));
}

TEST_CASE("a revision of very many files is refused") {
  Repository repository;
  repository.write("site.asrmap", "");
  repository.commit();
  // A few trees, each ten times in the next one, stand for 10^9 files.
  std::string object = repository.git({"hash-object", "-w", "--stdin"}, "x"), kind = "100644 blob ";
  for (int depth = 0; depth < 9; ++depth) {
    std::string tree;
    for (int i = 0; i < 10; ++i) tree += kind + object + '\t' + "a-rather-long-name-" + std::to_string(i) + '\n';
    object = repository.git({"mktree"}, tree);
    kind = "040000 tree ";
  }
  const test::RunResult result = repository.run({"diff", "git:" + object, "site.asrmap"});
  CHECK(result.status == 2);
  CHECK(result.err == "asrmap: git:" + object + ": it has too many files: git lists more than 256 MiB of them\n");

  std::string listing;
  const Git git = [&](const GitCall& call) {
    auto output = run_git(call);
    if (output && call.command == GitCommand::ls_tree) output->out = listing;
    return output;
  };
  const std::string blob(40, 'a');
  for (int i = 1'000'000; i < 2'000'000; ++i) listing += "100644 blob " + blob + '\t' + std::to_string(i) + '\0';
  CHECK(RevisionFileSystem::open(git, "HEAD"));
  listing += "100644 blob " + blob + "\tx" + '\0';
  const auto refused = RevisionFileSystem::open(git, "HEAD");
  REQUIRE_FALSE(refused);
  CHECK(refused.reason() == "it has too many files: more than 1,000,000");
}

}  // namespace
}  // namespace asrmap
