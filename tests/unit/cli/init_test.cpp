// SPDX-License-Identifier: MIT
// What `init` writes, and that it replaces nothing. Another test checks that GitHub and Azure
// accept their files: tests/integration/ci_files.test.mjs.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iterator>
#include <string>
#include <vector>

#include "catch.h"
#include "run.h"
#include "scratch_folder.h"
#include "site.h"

namespace asrmap {
namespace {

using test::run;
using test::words;

std::vector<std::string> paths_of(const MemoryFileSystem& files) {
  std::vector<std::string> paths;
  for (const auto& [path, text] : files.files) paths.push_back(path);
  return paths;
}

TEST_CASE("the next step is no option, whatever the folder is called") {
  MemoryFileSystem files;
  std::string out = run(files, {"init", "--", "-x"}).out;
  REQUIRE(out.ends_with("next: asrmap landing ./-x/site.asrmap\n"));
  out.pop_back();
  CHECK(run(files, words(out.substr(out.rfind("landing")))).status == 0);
}

TEST_CASE("a project is started that lacks a subscription only, and lands by name") {
  MemoryFileSystem files;
  const test::RunResult started = run(files, {"init"});
  CHECK(started.status == 0);
  CHECK(started.err.empty());
  CHECK(started.out ==
        "wrote site.asrmap\nwrote .pre-commit-config.yaml\nthe hook runs in a clone once `pre-commit install` has been "
        "typed there\nnext: asrmap landing site.asrmap\n");
  CHECK(paths_of(files) == std::vector<std::string>{"/.pre-commit-config.yaml", "/site.asrmap"});
  const test::RunResult checked = run(files, {"check"});
  CHECK(checked.status == 0);
  CHECK(test::findings(checked) == std::vector<std::string>{"site.asrmap:5:20 placeholder-subscription"});
  const std::string landing = run(files, words("landing --format csv site.asrmap")).out;
  CHECK(landing.find("name-match") != std::string::npos);
  CHECK(landing.find("first-subnet") == std::string::npos);
  // What the file says about exports really works.
  files.files["/vnets.json"] = "[]";
  std::string& site = files.files["/site.asrmap"];
  const std::size_t hidden = site.find("#   inventory vnets");
  REQUIRE(hidden != std::string::npos);
  site.erase(hidden, 1);
  CHECK(run(files, {"check"}).out.find("in 2 files") != std::string::npos);
}

TEST_CASE("each service that is named gets its file, in one order and always the same") {
  MemoryFileSystem one, other;
  CHECK(run(one, words("init --ci github,azure-pipelines dr")).out == R"(wrote dr/site.asrmap
wrote dr/.github/workflows/asrmap.yml
wrote dr/.azure-pipelines/asrmap.yml
wrote dr/.pre-commit-config.yaml
the hook runs in a clone once `pre-commit install` has been typed there
set ASRMAP_REPOSITORY and ASRMAP_REF in dr/.github/workflows/asrmap.yml: where you keep asrmap, and which commit
set the name of the repository in dr/.azure-pipelines/asrmap.yml: where you keep asrmap
next: asrmap landing dr/site.asrmap
)");
  CHECK(run(other, words("init --ci azure-pipelines --ci github --ci=github dr/")).status == 0);
  CHECK(one.files == other.files);
  CHECK(one.files.size() == 4);
}

TEST_CASE("what is for the whole repository is written to its root") {
  MemoryFileSystem files;
  files.files["/srv/repo/.git/HEAD"] = "";
  files.files["/srv/repo/.pre-commit-config.yaml"] = "repos: []\n";
  files.current = "/srv/repo/sites";
  files.files["/srv/repo/sites/README"] = "";
  CHECK(run(files, words("init --ci github \"my dr\"")).out == R"(wrote my dr/site.asrmap
wrote ../.github/workflows/asrmap.yml
left ../.pre-commit-config.yaml as it is; add this to its `repos`:
  - repo: local
    hooks:
      - id: asrmap-check
        name: asrmap check
        entry: asrmap check
        language: system
        # Inventories are JSON, and one that changes moves machines as a mapping does.
        files: (\.asrmap|\.asrmap\.toml|(^|/)asrmap\.toml|\.json)$
        # One file says little of a project: all of it is checked, in milliseconds.
        pass_filenames: false
set ASRMAP_REPOSITORY and ASRMAP_REF in ../.github/workflows/asrmap.yml: where you keep asrmap, and which commit
next: asrmap landing 'my dr/site.asrmap'
)");
  CHECK(files.files.contains("/srv/repo/.github/workflows/asrmap.yml"));
  CHECK(files.files["/srv/repo/.pre-commit-config.yaml"] == "repos: []\n");
  files.files["/srv/repo/.pre-commit-config.yaml"] = "asrmap\n";
  files.current = "/";
  CHECK(run(files, words("init /srv/repo/b --ci azure-pipelines")).out.find("left") == std::string::npos);
  CHECK(files.files.contains("/srv/repo/.azure-pipelines/asrmap.yml"));
}

TEST_CASE("nothing is written when a file is in the way") {
  struct Case {
    std::vector<std::string> there;
    const char* command;
    const char* line;
  };
  const Case cases[] = {
      {{"site.asrmap"}, "init", "`site.asrmap` exists already; nothing was written, as init replaces no file"},
      {{"site.asrmap/x"}, "init", "`site.asrmap` exists already; nothing was written, as init replaces no file"},
      {{".github/workflows/asrmap.yml"},
       "init --ci azure-pipelines,github",
       "`.github/workflows/asrmap.yml` exists already; nothing was written, as init replaces no file"},
      {{"a.asrmap", ".github/workflows/asrmap.yml", ".azure-pipelines/asrmap.yml"},
       "init --ci azure-pipelines,github",
       "`.github/workflows/asrmap.yml` and `.azure-pipelines/asrmap.yml` exist already; nothing was written, as init "
       "replaces no file"},
      {{"dr/site.asrmap"}, "init dr", "`dr/site.asrmap` exists already; nothing was written, as init replaces no file"},
      {{"dr/a.asrmap.toml"},
       "init dr",
       "`dr` has mapping files already; say with --ci what to add to them: `github` or `azure-pipelines`"},
      {{"asrmap.toml"},
       "init",
       "`.` has mapping files already; say with --ci what to add to them: `github` or `azure-pipelines`"},
      {{"dr"}, "init dr", "dr: is a file; name the folder to start the project in"},
      {{}, "init --ci gitlab", "`--ci` takes `github` or `azure-pipelines`, not `gitlab`"},
      {{}, "init --ci github,", "`--ci` takes `github` or `azure-pipelines`, not `\"\"`"},
      {{}, "init --ci", "`--ci` takes `github` or `azure-pipelines`"},
      {{}, "init --c github", "`asrmap init` has no option `--c`; did you mean `--ci`?"},
      {{}, "init a b", "`asrmap init` takes one FOLDER; `b` is one too many"},
  };
  for (const Case& c : cases) {
    INFO(c.command);
    MemoryFileSystem files;
    for (const std::string& path : c.there) files.files["/" + path] = "mine";
    const auto before = files.files;
    const test::RunResult result = run(files, words(c.command));
    CHECK(result.status == 2);
    CHECK(result.out.empty());
    CHECK(result.err == "asrmap: " + std::string(c.line) + "\n");
    CHECK(files.files == before);
  }
}

TEST_CASE("who has a project gets the files of a service beside it") {
  MemoryFileSystem files;
  files.files["/dr/prod.asrmap"] = "vmm ams {}\n";
  const test::RunResult result = run(files, words("init --ci github"));
  CHECK(result.out == R"(wrote .github/workflows/asrmap.yml
wrote .pre-commit-config.yaml
the hook runs in a clone once `pre-commit install` has been typed there
set ASRMAP_REPOSITORY and ASRMAP_REF in .github/workflows/asrmap.yml: where you keep asrmap, and which commit
next: asrmap check
)");
  CHECK(!files.files.contains("/site.asrmap"));
}

TEST_CASE("a folder that can't be written to is left as it was") {
  namespace fs = std::filesystem;
  const test::ScratchFolder scratch;
  const fs::path folder = scratch.path();
  // A file stands where a folder has to be. What was begun before it is removed.
  fs::create_directories(folder / ".git");
  fs::create_symlink("nowhere", folder / ".github");
  RealFileSystem files;
  const test::RunResult result = run(files, {"init", "--ci", "github", folder.string()});
  CHECK(result.status == 2);
  CHECK(result.err.find(".github") != std::string::npos);
  CHECK(std::distance(fs::directory_iterator(folder), fs::directory_iterator()) == 2);
}

TEST_CASE("the files are short enough to be read, and no line is wider than a page") {
  MemoryFileSystem files;
  REQUIRE(run(files, words("init --ci github,azure-pipelines")).status == 0);
  for (const auto& [path, text] : files.files) {
    INFO(path);
    CHECK(text.starts_with("# "));
    CHECK(text.ends_with('\n'));
    CHECK(text.find('\t') == std::string::npos);
    CHECK(std::ranges::count(text, '\n') < 80);
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = text.find('\n', begin);
      CHECK(end - begin <= 120);
      begin = end + 1;
    }
  }
}

TEST_CASE("a slip in the folder starts no project") {
  MemoryFileSystem files;
  CHECK(run(files, words("init --ci github azure-pipelines")).err ==
        "asrmap: init takes one folder; did you mean --ci github,azure-pipelines?\n");
  CHECK(run(files, words("init site.asrmap")).err ==
        "asrmap: site.asrmap would be a file; name the folder to start the project in\n");
  CHECK(files.files.empty());
  CHECK(run(files, words("init --ci \"github, azure-pipelines\"")).status == 0);
}

}  // namespace
}  // namespace asrmap
