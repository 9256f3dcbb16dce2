// SPDX-License-Identifier: MIT
// How git is started: with which arguments and environment, and which program.
#include <filesystem>
#include <string>

#include "catch.h"
#include "git_repository.h"
#include "source/git.h"

namespace asrmap {
namespace {

namespace fs = std::filesystem;
using test::Folder;
using test::Variable;

TEST_CASE("every git gets what disarms a repository, and of the environment no more than it needs") {
  const Folder folder;
  Folder::write_program("bin/git", R"(printf '%s\n' "$@"
env | grep -E '^(GIT_|LC_ALL=|PATH=|HOME=)' | LC_ALL=C sort
)");
  const Variable path("PATH", (folder.path() / "bin").string() + ":.::bin:/usr/bin:/bin");
  const Variable home("HOME", "/home/a"), locale("LC_ALL", "de_DE.UTF-8"),
      global("GIT_CONFIG_GLOBAL", "/home/a/config");
  const Variable count("GIT_CONFIG_COUNT", "1"), key("GIT_CONFIG_KEY_0", "safe.directory"),
      value("GIT_CONFIG_VALUE_0", "/srv");
  const Variable git_folder("GIT_DIR", "/srv/other"), objects("GIT_OBJECT_DIRECTORY", "/srv/objects"),
      trace("GIT_TRACE", "2");
  const Variable external("GIT_EXTERNAL_DIFF", "/srv/payload"),
      parameters("GIT_CONFIG_PARAMETERS", "'core.fsmonitor'='/srv/payload'");
  const Variable programs("GIT_EXEC_PATH", "/srv/programs"), lazily("GIT_NO_LAZY_FETCH", "0"),
      pager("GIT_PAGER", "/srv/payload");
  const auto output = run_git({.command = GitCommand::ls_tree, .arguments = {"-r", "HEAD"}, .folder = "/srv/clone"});
  REQUIRE(output);
  CHECK(output->out == R"(--no-pager
-C
/srv/clone
-c
safe.bareRepository=explicit
-c
core.fsmonitor=false
-c
core.hooksPath=/dev/null
-c
protocol.ext.allow=never
ls-tree
-r
HEAD
GIT_ALLOW_PROTOCOL=none
GIT_CONFIG_COUNT=1
GIT_CONFIG_GLOBAL=/home/a/config
GIT_CONFIG_KEY_0=safe.directory
GIT_CONFIG_VALUE_0=/srv
GIT_GRAFT_FILE=/dev/null/none
GIT_NO_LAZY_FETCH=1
GIT_NO_REPLACE_OBJECTS=1
GIT_OPTIONAL_LOCKS=0
GIT_TERMINAL_PROMPT=0
HOME=/home/a
LC_ALL=C
PATH=)" + (folder.path() / "bin").string() +
                           ":/usr/bin:/bin\n");
}

TEST_CASE("a program is looked for in absolute folders of PATH only") {
  const Folder folder;
  fs::create_directory("here");
  for (const char* const place : {"here/git", "here/bin/git"}) Folder::write_program(place, "touch RAN\n");
  fs::current_path("here");
  for (const char* const folders : {".", "", ":", ":.", "bin", "./bin:", "../here", "/nowhere:"}) {
    const Variable path("PATH", folders);
    INFO(folders);
    const auto output = run_git({.arguments = {"HEAD"}});
    REQUIRE_FALSE(output);
    CHECK(output.reason() == "no such program in PATH, of which only absolute folders count");
  }
  {
    const Variable path("PATH", ".:bin::/usr/local/bin:/usr/bin:/bin");
    const auto output = run_git({.arguments = {"--git-dir"}, .folder = "/"});
    REQUIRE(output);
    CHECK(output->status == 128);
  }
  CHECK_FALSE(fs::exists("RAN"));
  // A folder with that name is not a program, and neither is a file that can't be executed.
  fs::create_directories("folders/git");
  Folder::write("files/git", "#!/bin/sh\n");
  const Variable path("PATH", fs::absolute("folders").string() + ':' + fs::absolute("files").string());
  CHECK_FALSE(run_git({.arguments = {"HEAD"}}));
}

TEST_CASE("an argument with a zero byte is refused, not cut") {
  const auto output = run_git({.arguments = {std::string("HEAD\0x", 6)}});
  REQUIRE_FALSE(output);
  CHECK(output.reason() == "an argument has a zero byte");
}

}  // namespace
}  // namespace asrmap
