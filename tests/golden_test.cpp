// SPDX-License-Identifier: MIT
// Runs every file below tests/golden/rules: strips its expectations, checks it, and
// compares the text with the findings written back into it. A `reject_` file has
// at least one finding of its folder's rule, an `accept_` file none.
//
// Off-by-default rules are on in their own folder. A file in a sub-folder is part
// of a case, not a case. ASRMAP_UPDATE_GOLDEN=1 rewrites what differs.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "annotate.h"
#include "catch.h"
#include "check/catalogue.h"
#include "cli/compile.h"

namespace asrmap {
namespace {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

// The case's folder in memory: other files as they are, expectations stripped. It
// is not the root of all files, so that a path can lead out of it.
MemoryFileSystem files_of(const fs::path& folder) {
  MemoryFileSystem files;
  files.current = "/case";
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file())
      files.files["/case/" + fs::relative(entry.path(), folder).generic_string()] = golden::strip(read_file(entry.path()));
  return files;
}

struct Outcome {
  std::string annotated;
  bool has_rule = false;
};

Outcome run_case(const MemoryFileSystem& files, const std::string& name, const std::string& rule) {
  RootFile root{.path = name};
  CheckStage stage = CheckStage::check;
  if (const Rule* own = find_rule(rule)) {
    if (own->info.off_by_default) root.levels[rule] = own->info.severity;
    if (own->info.at_build) stage = CheckStage::build_with_ids;
  }
  SourceMap sources;
  const Compilation run = compile(files, sources, {root}, {}, stage);
  REQUIRE(run.unreadable.empty());
  Outcome outcome;
  outcome.annotated = golden::annotate(sources, FileId{0}, run.findings);
  for (const Diagnostic& finding : run.findings) outcome.has_rule |= finding.rule == rule;
  return outcome;
}

TEST_CASE("golden") {
  const fs::path root = fs::path(ASRMAP_SOURCE_DIR) / "tests/golden/rules";
  const bool update = std::getenv("ASRMAP_UPDATE_GOLDEN") != nullptr;
  std::vector<fs::path> folders;
  for (const auto& entry : fs::directory_iterator(root))
    if (entry.is_directory()) folders.push_back(entry.path());
  std::sort(folders.begin(), folders.end());
  for (const fs::path& folder : folders) {
    const std::string rule = folder.filename().string();
    DYNAMIC_SECTION(rule) {
      const MemoryFileSystem files = files_of(folder);
      for (const auto& [path, text] : files.files) {
        const std::string name = path.substr(files.current.size() + 1);
        if (name.find('/') != std::string::npos) continue;
        // A misspelt name would be a case that nobody runs.
        INFO(rule << "/" << name);
        REQUIRE((name.starts_with("reject_") || name.starts_with("accept_")));
        const std::string expected = read_file(folder / name);
        const Outcome outcome = run_case(files, name, rule);
        INFO(rule << "/" << name << " (ASRMAP_UPDATE_GOLDEN=1 rewrites it)");
        CHECK(outcome.has_rule == name.starts_with("reject_"));
        if (outcome.annotated == expected) continue;
        if (update)
          std::ofstream(folder / name, std::ios::binary) << outcome.annotated;
        else
          CHECK(outcome.annotated == expected);
      }
    }
  }
}

}  // namespace
}  // namespace asrmap
