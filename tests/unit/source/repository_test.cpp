// SPDX-License-Identifier: MIT
// From which repository a revision is read, if somebody else wrote the files.
#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "catch.h"
#include "git_repository.h"
#include "source/repository.h"
#include "source/revision.h"

namespace asrmap {
namespace {

namespace fs = std::filesystem;
using test::Folder;
using test::Repository;
using test::Variable;

// Runs a `diff` that must be refused: one line on standard error, and nothing else.
std::string refused(Repository& repository, std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "diff");
  const test::RunResult result = repository.run(arguments);
  CHECK(result.status == 2);
  CHECK(result.out.empty());
  CHECK(std::count(result.err.begin(), result.err.end(), '\n') == 1);
  return result.err;
}

// Puts a repository as plain files into `folder`. Its commit has one file, which is missing and
// would have to be fetched by a program.
void hide_repository(Repository& repository, const fs::path& folder, const std::string& settings) {
  const std::string blob = repository.git({"hash-object", "-w", "--stdin"}, "vnet x {}\n");
  const std::string tree = repository.git({"mktree"}, "100644 blob " + blob + "\tsite.asrmap\n");
  const std::string commit = repository.git({"commit-tree", "-m", "x", tree});
  for (const std::string& object : {tree, commit}) {
    const fs::path place = fs::path("objects") / object.substr(0, 2) / object.substr(2);
    fs::create_directories((folder / place).parent_path());
    fs::copy_file(repository.path() / ".git" / place, folder / place);
  }
  fs::remove(repository.path() / ".git/objects" / blob.substr(0, 2) / blob.substr(2));
  Folder::write(folder / "refs/heads/main", commit + '\n');
  Folder::write(folder / "HEAD", "ref: refs/heads/main\n");
  Folder::write(folder / "config", "[core]\n\trepositoryformatversion = 1\n" + settings +
                                       "[protocol]\n\tallow = always\n[protocol \"ext\"]\n\tallow = always\n"
                                       "[remote \"origin\"]\n\turl = ext::sh payload\n\tpromisor = true\n"
                                       "[extensions]\n\tpartialClone = origin\n");
  Folder::write(folder / "payload", "touch '" + (repository.path() / "RAN").string() + "'\n");
}

TEST_CASE("a bare repository that hides in a folder is refused, whatever it sets") {
  for (const std::string settings :
       {"\tbare = false\n\tworktree = .\n", "\tbare = false\n\tworktree = ..\n", "\tbare = true\n", "",
        "\tfsmonitor = sh payload\n\tpager = sh payload\n\thooksPath = .\n\tworktree = ../..\n"}) {
    INFO(settings);
    Repository repository;
    repository.write("dr/site.asrmap", "vmm a {}\n");
    hide_repository(repository, "dr", settings);
    repository.commit();
    // The repository around it is another one, and harmless.
    CHECK(repository.run({"diff", "git:HEAD:dr", "dr"}).out == "no changes\n");
    const fs::path folder = repository.path() / "dr";
    const std::string line =
        " looks like a bare git repository, whose settings could run a program; change out of it\n";
    fs::create_directory("dr/below");
    for (const char* const place : {"dr", "dr/below", "dr/refs/heads"}) {
      fs::current_path(repository.path() / place);
      CHECK(refused(repository, {"git:HEAD"}) == "asrmap: git:HEAD: " + folder.string() + line);
      CHECK(refused(repository, {"git:main", "git:HEAD"}) == "asrmap: git:main: " + folder.string() + line);
      CHECK(refused(repository, {"HEAD", "x"}).find("no such file") != std::string::npos);
    }
    CHECK_FALSE(fs::exists(repository.path() / "RAN"));
  }
}

TEST_CASE("and so is one whose objects are elsewhere") {
  Repository repository;
  hide_repository(repository, "parts", "\tbare = true\n");
  repository.write("dr/HEAD", "ref: refs/heads/main\n");
  repository.write("dr/commondir", "../parts\n");
  fs::current_path("dr");
  CHECK(refused(repository, {"git:HEAD"}).find("dr looks like a bare git repository") != std::string::npos);
}

TEST_CASE("git itself is told to take no bare repository, and to fetch nothing") {
  Repository repository;
  hide_repository(repository, "dr", "\tbare = false\n\tworktree = .\n");
  const auto output = run_git(
      {.command = GitCommand::cat_file, .arguments = {"--batch"}, .folder = "dr", .input = "HEAD:site.asrmap\n"});
  REQUIRE(output);
  CHECK(output->status != 0);
  CHECK_FALSE(fs::exists("RAN"));
  // The same settings, but chosen by the user.
  hide_repository(repository, "clone/.git", "\tbare = false\n");
  fs::rename("clone/.git/payload", "clone/payload");
  fs::current_path("clone");
  CHECK(refused(repository, {"git:HEAD"}) ==
        "asrmap: git:HEAD: site.asrmap: this clone is partial, and lacks some of what is asked for; `git fetch "
        "--refetch --no-filter` gets it\n");
  CHECK_FALSE(fs::exists("../RAN"));
}

TEST_CASE("a partial clone is told as such, and left as it is") {
  Repository repository;
  repository.write("origin/site.asrmap", "vmm a {}\n");
  fs::current_path("origin");
  repository.git({"init", "--quiet", "."});
  repository.git({"config", "uploadpack.allowFilter", "true"});
  repository.commit();
  repository.write("site.asrmap", "vmm b {}\n");
  repository.commit();
  const std::string origin = "file://" + fs::current_path().string();
  for (const char* const filter : {"--filter=blob:none", "--filter=tree:0"}) {
    fs::current_path(repository.path());
    const std::string clone = std::string("clone ") + filter;
    repository.git({"clone", "--quiet", filter, origin, clone});
    fs::current_path(clone);
    CHECK(repository.run({"diff", "git:HEAD"}).out == "no changes\n");
    for (int time = 0; time < 2; ++time)
      CHECK(refused(repository, {"git:HEAD~1"}).find("this clone is partial, and lacks some of what is asked for") !=
            std::string::npos);
    repository.git({"fetch", "--quiet", "--refetch", "--no-filter"});
    CHECK(repository.run({"diff", "git:HEAD~1"}).status == 0);
  }
}

TEST_CASE("a working tree of a repository that is elsewhere is one all the same") {
  Repository repository;
  repository.write("site.asrmap", "vmm a {}\n");
  repository.commit();
  repository.git({"worktree", "add", "--quiet", "tree"});
  repository.git({"clone", "--quiet", "--separate-git-dir", "elsewhere", ".", "apart"});
  for (const char* const place : {"tree", "apart"}) {
    fs::current_path(repository.path() / place);
    CHECK(repository.run({"diff", "git:HEAD"}).out == "no changes\n");
    fs::create_directory("below");
    fs::current_path("below");
    CHECK(repository.run({"diff", "git:HEAD:./..", ".."}).out == "no changes\n");
  }
}

TEST_CASE("a .git that leads elsewhere is refused") {
  Repository repository;
  repository.write("site.asrmap", "vmm a {}\n");
  repository.commit();
  // Git would look further upwards.
  fs::create_directories("dr/.git");
  fs::current_path("dr");
  const std::string line = " leads to a repository that is not of that folder\n";
  CHECK(refused(repository, {"git:HEAD"}) ==
        "asrmap: git:HEAD: the .git in " + (repository.path() / "dr").string() + line);
  fs::current_path(repository.path());
  fs::remove_all("dr");
  repository.git({"config", "core.worktree", "/"});
  CHECK(refused(repository, {"git:HEAD"}) == "asrmap: git:HEAD: the .git in " + repository.path().string() + line);
  repository.git({"config", "--unset", "core.worktree"});
  repository.git({"config", "core.bare", "true"});
  CHECK(refused(repository, {"git:HEAD"}) ==
        "asrmap: git:HEAD: the repository of this folder has no working tree; change into a clone of it\n");
  fs::remove_all(".git");
  repository.write(".git", "gitdir: nowhere\n");
  CHECK(refused(repository, {"git:HEAD"}).starts_with("asrmap: git:HEAD: "));
}

TEST_CASE("and so is what an older git answers, which takes a bare repository for its own working tree") {
  Repository repository;
  const std::string root = repository.path().string();
  const auto answer = [&](const std::string& tree, const std::string& folder) {
    const auto found = find_repository([&](const GitCall& call) {
      CHECK(call.folder == root);
      return ProgramOutput{.status = 0, .out = "false\n" + tree + '\n' + folder + '\n', .error = {}};
    });
    return found ? "root " + found->root : found.reason();
  };
  const std::string refusal = "the .git in " + root + " leads to a repository that is not of that folder";
  CHECK(answer(root, root + "/.git") == "root " + root);
  CHECK(answer(root, root) == refusal);
  CHECK(answer("/", root + "/.git") == refusal);
  CHECK(answer(root + "/..", root + "/.git") == refusal);
  // A .git that is a file may lead anywhere, but not to another working tree.
  repository.git({"clone", "--quiet", "--separate-git-dir", "elsewhere", ".", "apart"});
  fs::current_path("apart");
  repository.git({"config", "core.worktree", "/"});
  CHECK(refused(repository, {"git:HEAD"}).ends_with("/apart leads to a repository that is not of that folder\n"));
}

TEST_CASE("a hook finds its repository, and GIT_DIR leads to no other one") {
  Repository repository;
  repository.write("site.asrmap", "vmm a {}\n");
  repository.write(".gitignore", "seen\nother\n");
  repository.commit();
  Folder::write_program(".git/hooks/pre-commit",
                        "env | grep ^GIT_DIR= >seen; '" ASRMAP_BINARY "' diff git:HEAD >>seen 2>&1\n");
  repository.write("site.asrmap", "vmm a { network N }\n");
  repository.git({"--git-dir=.git", "commit", "--quiet", "--all", "--message", "x"});
  CHECK(RealFileSystem().read("seen") ==
        "GIT_DIR=.git\ninfo: VM network `a/N` is new [network-added]\n\n1 change to 1 VM network (1 network-added)\n"
        "asrmap: the new side has 2 warnings: `asrmap check` shows them\n");

  repository.git({"init", "--quiet", "other"});
  const std::string rest = " leads to another repository than that of this folder; unset it, or change into that one\n";
  {
    const Variable variable("GIT_DIR", fs::absolute("other/.git").string());
    CHECK(refused(repository, {"git:HEAD"}) == "asrmap: git:HEAD: GIT_DIR" + rest);
  }
  const Variable variable("GIT_DIR", ".git"), tree("GIT_WORK_TREE", "other");
  CHECK(refused(repository, {"git:HEAD"}) == "asrmap: git:HEAD: GIT_WORK_TREE" + rest);
}

TEST_CASE("hostile names of revisions stay names") {
  Repository repository;
  repository.write("site.asrmap", "vmm a {}\n");
  repository.commit();
  const std::string long_name(100'000, 'x');
  for (const std::string& name :
       {std::string("--upload-pack=touch RAN"), std::string("-h"), std::string("--"), std::string(":/x"),
        std::string("HEAD^{/"), std::string("@{u}"), std::string("@{99999}"), std::string("HEAD\n--all"),
        std::string("HEAD\0", 5), std::string("HEAD..HEAD"), std::string("^HEAD"), std::string("HEAD^{blob}"),
        std::string("*"), std::string("$(touch RAN)"), std::string("ext::sh -c touch% RAN"), long_name,
        std::string(3'000'000, 'x')}) {
    const std::string line = refused(repository, {"git:" + name});
    INFO(line.substr(0, 300));
    CHECK(line.starts_with("asrmap: git:"));
    CHECK(refused(repository, {"git:HEAD", "git:" + name}) == line);
  }
  CHECK_FALSE(fs::exists("RAN"));
}

TEST_CASE("the objects of a revision are its own, not what stands in for them") {
  Repository repository;
  repository.write("site.asrmap", "vmm a {}\n");
  repository.commit();
  repository.write("site.asrmap", "vmm a { network N }\n");
  repository.commit();
  repository.git({"replace", "HEAD~1", "HEAD"});
  CHECK(repository.run({"diff", "git:HEAD~1"}).out.find("[network-added]") != std::string::npos);
}

TEST_CASE("names that git would not check out are refused") {
  Repository repository;
  const std::string blob = repository.git({"hash-object", "-w", "--stdin"}, "vmm a {}\n");
  std::string bytes;
  for (std::size_t i = 0; i < blob.size(); i += 2)
    bytes += static_cast<char>(std::stoi(blob.substr(i, 2), nullptr, 16));
  for (const std::string name : {"..", ".", "../site.asrmap", "/site.asrmap", "dr//site.asrmap", "dr/"}) {
    std::string tree = "100644 " + name;
    tree += '\0';
    const std::string object =
        repository.git({"hash-object", "-t", "tree", "-w", "--stdin", "--literally"}, tree + bytes);
    const std::string commit = repository.git({"commit-tree", "-m", "x", object});
    INFO(name);
    CHECK(refused(repository, {"git:" + commit}).ends_with(": a file in it has a name that git would not check out\n"));
  }
}

TEST_CASE("what git complains is told in one line") {
  const auto told = [](const std::string& error) { return complaint({.status = 128, .out = {}, .error = error}); };
  CHECK(told("fatal: detected dubious ownership in repository at '/srv/a'\nTo add an exception for this directory, "
             "call:\n") ==
        "git refuses the repository, as somebody else owns its folder; `git config --global --add safe.directory` with "
        "the folder allows it");
  CHECK(told("warning: x\nfatal: bad thing\nmore\n") == "bad thing");
  CHECK(told("error: y\nz\n") == "error: y");
  CHECK(told("") == "git failed");
}

}  // namespace
}  // namespace asrmap
