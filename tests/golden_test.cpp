// SPDX-License-Identifier: MIT
// Runs every file below tests/golden/rules: strips its expectations, checks it, and
// compares the text with the findings written back into it. A `reject_` file has
// at least one finding of its folder's rule, an `accept_` file none.
//
// Off-by-default rules are on in their own folder. A `reject_build_` or `accept_build_` file
// is checked as for `build --target all`. A file in a sub-folder is part
// of a case, not a case. ASRMAP_UPDATE_GOLDEN=1 rewrites what differs.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "annotate.h"
#include "build_needs.h"
#include "catch.h"
#include "check/catalogue.h"
#include "driver/compile.h"
#include "text/ascii.h"
#include "today.h"

namespace asrmap {
namespace {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

// The case's folder in memory: all files, without their expectations. It is not the root of the
// file system, so that a path can lead out of it.
MemoryFileSystem files_of(const fs::path& folder) {
  MemoryFileSystem files;
  files.current = "/case";
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file())
      files.files["/case/" + fs::relative(entry.path(), folder).generic_string()] =
          golden::strip(read_file(entry.path()));
  return files;
}

struct Outcome {
  std::string annotated;
  bool has_rule = false;
};

std::vector<Diagnostic> findings_of(const MemoryFileSystem& files, SourceMap& sources, const std::string& name,
                                    const std::string& rule) {
  RootFile root{.path = name};
  if (const check::Rule* own = check::find_rule(rule)) {
    if (own->info.off_by_default) root.levels[rule] = own->info.severity;
  }
  const bool is_of_build = name.starts_with("reject_build_") || name.starts_with("accept_build_");
  const BuildNeeds needs = is_of_build ? test::needs_of_all_targets() : BuildNeeds();
  const auto run = compile(files, sources, {root}, {}, test::kToday, needs);
  REQUIRE(run);
  return run->findings;
}

Outcome run_case(const MemoryFileSystem& files, const std::string& name, const std::string& rule) {
  SourceMap sources;
  const std::vector<Diagnostic> findings = findings_of(files, sources, name, rule);
  Outcome outcome;
  outcome.annotated = golden::annotate(sources, FileId{0}, findings);
  for (const Diagnostic& finding : findings) outcome.has_rule |= finding.rule == rule;
  return outcome;
}

// The files with a fix applied.
MemoryFileSystem mended(MemoryFileSystem files, const SourceMap& sources, const Fix& fix) {
  // From the end, so that the places of the others stay right.
  std::vector<Edit> edits = fix.edits;
  std::sort(edits.begin(), edits.end(), [](const Edit& a, const Edit& b) { return b.at < a.at; });
  for (const Edit& edit : edits)
    files.files.at(files.current + "/" + sources.file(edit.at.file).path())
        .replace(edit.at.begin, edit.at.end - edit.at.begin, edit.text);
  return files;
}

TEST_CASE("a fix mends what it is offered for, and is still a mapping file") {
  std::size_t fixes = 0;
  for (const auto& folder : fs::directory_iterator(fs::path(ASRMAP_SOURCE_DIR) / "tests/golden/rules")) {
    if (!folder.is_directory()) continue;
    const std::string rule = folder.path().filename().string();
    const MemoryFileSystem files = files_of(folder.path());
    for (const auto& [path, text] : files.files) {
      const std::string name = path.substr(files.current.size() + 1);
      if (!name.starts_with("reject_")) continue;
      SourceMap sources;
      const std::vector<Diagnostic> before = findings_of(files, sources, name, rule);
      for (const Diagnostic& finding : before)
        for (const Fix& fix : finding.fixes) {
          ++fixes;
          INFO(rule << "/" << name << ": " << finding.message << ": " << fix.title);
          const auto count = [](const std::vector<Diagnostic>& findings, std::string_view rule_name,
                                std::string_view message) {
            return std::count_if(findings.begin(), findings.end(), [&](const Diagnostic& each) {
              return each.rule == rule_name && (message.empty() || each.message == message);
            });
          };
          SourceMap new_sources;
          const std::vector<Diagnostic> after = findings_of(mended(files, sources, fix), new_sources, name, rule);
          CHECK(count(after, finding.rule, finding.message) < count(before, finding.rule, finding.message));
          CHECK(count(after, "syntax-error", "") <= count(before, "syntax-error", ""));
        }
    }
  }
  CHECK(fixes > 100);
}

// Labels that add nothing that a reader of the message alone would miss.
bool only_shows_place(const Label& label) {
  constexpr std::string_view kPlaces[] = {"the inventory is named here", "opened here", "this is never closed",
                                          "here too", "an error can't be allowed",
                                          // Places of a VM network that the message names.
                                          "mapped from here", "first mapped here", "lands there too",
                                          // The lines of a merge conflict, and the first of two equal tables.
                                          "what both began with", "the other side", "it ends here", "first table here"};
  return std::ranges::find(kPlaces, label.text) != std::end(kPlaces) || label.text.starts_with("allowed until") ||
         label.text.starts_with("falls back to") || label.text.ends_with(" of them");
}

// What is written at a place, without quotes.
std::string word_at(const SourceMap& sources, Span at) {
  std::string word(sources.text(at));
  std::erase_if(word, [](char c) { return c == '"' || c == '\'' || c == '\\'; });
  return lower(word);
}

TEST_CASE("a message stands on its own: annotations, SARIF and logs show no labels") {
  std::size_t labels = 0;
  for (const auto& folder : fs::directory_iterator(fs::path(ASRMAP_SOURCE_DIR) / "tests/golden/rules")) {
    if (!folder.is_directory()) continue;
    const std::string rule = folder.path().filename().string();
    const MemoryFileSystem files = files_of(folder.path());
    for (const auto& [path, text] : files.files) {
      const std::string name = path.substr(files.current.size() + 1);
      if (!name.starts_with("reject_")) continue;
      SourceMap sources;
      for (const Diagnostic& finding : findings_of(files, sources, name, rule)) {
        std::string told = lower(finding.message + " " + finding.help) + " " + word_at(sources, finding.at);
        std::erase_if(told, [](char c) { return c == '"' || c == '\'' || c == '\\'; });
        std::size_t shown = 0;
        for (const Label& label : finding.labels) {
          if (only_shows_place(label) || ++shown > 2) continue;  // of many likes the message names a few and counts
          const std::string word = word_at(sources, label.at);
          if (word.size() < 2 || word.size() > 80 || word.find('\n') != std::string::npos) continue;
          ++labels;
          INFO(rule << "/" << name << ": " << finding.message << "\n  help: " << finding.help << "\n  label: " << word
                    << " (" << label.text << ")");
          CHECK(told.find(word) != std::string::npos);
        }
      }
    }
  }
  CHECK(labels > 200);
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
        // A case with a misspelt name would never run.
        if (!name.starts_with("reject_") && !name.starts_with("accept_"))
          FAIL(rule << "/" << name
                    << " begins with neither reject_ nor accept_; what a case needs lies in a folder below");
        const std::string expected = read_file(folder / name);
        const Outcome outcome = run_case(files, name, rule);
        if (outcome.has_rule != name.starts_with("reject_"))
          FAIL_CHECK(rule << "/" << name << (outcome.has_rule ? " has" : " lacks") << " a finding of its rule");
        INFO(rule << "/" << name << " (ASRMAP_UPDATE_GOLDEN=1 rewrites it)");
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
