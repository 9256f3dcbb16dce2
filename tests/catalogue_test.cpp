// SPDX-License-Identifier: MIT
// What holds for every rule of the catalogue.
#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "catch.h"
#include "check/catalogue.h"
#include "diag/rule_names.h"
#include "driver/compile.h"
#include "today.h"

namespace asrmap {
namespace {

namespace fs = std::filesystem;

// The findings of a project in one file. The rule has its own level, also if it is off by default.
std::vector<Diagnostic> findings_of(const check::Rule& rule, std::string_view text) {
  MemoryFileSystem files;
  files.current = "/project";
  files.files["/project/example.asrmap"] = text;
  if (!rule.info.export_json.empty()) files.files["/project/export.json"] = rule.info.export_json;
  if (!rule.info.mended_json.empty()) files.files["/project/mended.json"] = rule.info.mended_json;
  SourceMap sources;
  RootFile root{.path = "example.asrmap"};
  if (rule.info.off_by_default) root.levels[std::string(rule.info.name)] = rule.info.severity;
  // A rule that only has an `at_build` reports nothing but what a build needs.
  const bool builds = rule.check == nullptr && rule.at_build != nullptr;
  return compile(files, sources, {root}, {}, test::kToday,
                 {.ids = builds ? BuildNeeds::Ids::all : BuildNeeds::Ids::none})
      ->findings;
}

bool names_rule(const std::vector<Diagnostic>& findings, std::string_view rule) {
  return std::any_of(findings.begin(), findings.end(), [&](const Diagnostic& finding) { return finding.rule == rule; });
}

TEST_CASE("every rule is named, placed and described alike") {
  std::set<std::string_view> names;
  const fs::path folder = fs::path(ASRMAP_SOURCE_DIR) / "compiler/check";
  for (const check::Rule* rule : check::all_rules()) {
    const check::RuleInfo& info = rule->info;
    INFO(info.name);
    CHECK(names.insert(info.name).second);
    CHECK(std::all_of(info.name.begin(), info.name.end(),
                      [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; }));
    std::string file(info.name);
    std::replace(file.begin(), file.end(), '-', '_');
    std::size_t files = 0;
    for (const auto& entry : fs::directory_iterator(folder))
      if (entry.is_directory() && fs::exists(entry.path() / (file + ".cpp"))) ++files;
    CHECK(files == 1);
    CHECK(info.summary.size() <= 80);
    CHECK(!info.summary.empty());
    CHECK(!info.summary.ends_with('.'));
    CHECK((info.summary.empty() || !std::islower(static_cast<unsigned char>(info.summary[0]))));
    CHECK(info.why.size() > 80);
    CHECK(info.fix.size() > 20);
    CHECK(info.severity != Severity::off);
  }
}

TEST_CASE("docs/severity.md gives a reason for each error, and for nothing else in that table") {
  const fs::path path = fs::path(ASRMAP_SOURCE_DIR) / "docs/severity.md";
  std::ifstream in(path);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  const std::size_t first = text.find("| errors |"), last = text.find("| warnings |");
  REQUIRE(last != std::string::npos);
  REQUIRE(first < last);
  const std::string errors = text.substr(first, last - first), warnings = text.substr(last);
  for (const check::Rule* rule : check::all_rules()) {
    const std::string name = "`" + std::string(rule->info.name) + "`";
    INFO(name);
    CHECK((errors.find(name) != std::string::npos) == (rule->info.severity == Severity::error));
    if (warnings.find("\n| " + name) != std::string::npos) CHECK(rule->info.severity == Severity::warning);
  }
}

TEST_CASE("every rule's bad example has the finding and its good example has none") {
  for (const check::Rule* rule : check::all_rules()) {
    const check::RuleInfo& info = rule->info;
    INFO(info.name);
    CHECK(!info.bad.empty());
    CHECK(!info.good.empty());
    CHECK(names_rule(findings_of(*rule, info.bad), info.name));
    for (const Diagnostic& finding : findings_of(*rule, info.good)) {
      INFO(finding.rule << ": " << finding.message);
      CHECK(finding.severity == Severity::info);
      CHECK(finding.rule != info.name);
    }
  }
}

TEST_CASE("every rule has goldens that reject and goldens that accept") {
  const fs::path root = fs::path(ASRMAP_SOURCE_DIR) / "tests/golden/rules";
  for (const check::Rule* rule : check::all_rules()) {
    INFO(rule->info.name);
    const fs::path folder = root / std::string(rule->info.name);
    std::size_t rejects = 0, accepts = 0;
    if (fs::is_directory(folder))
      for (const auto& entry : fs::directory_iterator(folder)) {
        rejects += entry.path().filename().string().starts_with("reject_") ? 1 : 0;
        accepts += entry.path().filename().string().starts_with("accept_") ? 1 : 0;
      }
    CHECK(rejects > 0);
    CHECK(accepts > 0);
  }
  for (const auto& entry : fs::directory_iterator(root)) {
    INFO(entry.path());
    CHECK(check::find_rule(entry.path().filename().string()) != nullptr);
  }
}

TEST_CASE("what is reported while reading and linking is in the catalogue") {
  for (const RuleName rule : rule_name::kAll) {
    INFO(rule.text);
    CHECK(check::find_rule(rule.text) != nullptr);
  }
}

}  // namespace
}  // namespace asrmap
