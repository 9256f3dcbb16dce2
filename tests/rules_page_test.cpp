// SPDX-License-Identifier: MIT
// docs/rules.md is the catalogue: it has what `asrmap explain` says about each rule, on one page.
#include <fmt/core.h>

#include <string>
#include <string_view>

#include "catch.h"
#include "check/catalogue.h"
#include "documents.h"
#include "run.h"

namespace asrmap {
namespace {

constexpr std::string_view kHead =
    "# Rules\n\n"
    "<!-- Generated from the catalogue. Don't edit: ASRMAP_UPDATE_GOLDEN=1 asrmap_tests \"docs/rules.md*\" writes it. "
    "-->\n\n"
    "What `asrmap check` finds. `asrmap explain RULE` shows one of these pages in the terminal. An *error* fails a\n"
    "deployment or endangers a failover, and can't be switched off; the level of the others is yours to choose, see\n"
    "[check](check.md#choose-the-level-of-a-rule).\n";

// `asrmap rules --format markdown` has no links, because people read it outside of this page too.
std::string linked_table(check::Concern concern) {
  std::string table = "| rule | severity | finds |\n|---|---|---|\n";
  for (const check::Rule* rule : check::all_rules()) {
    const check::RuleInfo& info = rule->info;
    if (info.concern == concern)
      table += fmt::format("| [`{0}`](#{0}) | {1}{2} | {3} |\n", info.name, to_string(info.severity),
                           info.off_by_default ? ", off by default" : "", info.summary);
  }
  return table;
}

// One rule's page, with its heading one level lower.
std::string section(const check::RuleInfo& info) {
  MemoryFileSystem files;
  const test::RunResult result = test::run(files, {"explain", "--format", "markdown", std::string(info.name)});
  REQUIRE(result.status == 0);
  return "\n#" + result.out;
}

std::string rules_page() {
  std::string page(kHead), concern;
  for (const check::Rule* rule : check::all_rules()) {
    const std::string_view name = to_string(rule->info.concern);
    if (name != concern) page += fmt::format("\n## {}\n\n{}", concern = name, linked_table(rule->info.concern));
    page += section(rule->info);
  }
  return page;
}

TEST_CASE("docs/rules.md is the catalogue") {
  test::hold_document(test::enter_source_tree() / "docs/rules.md", rules_page());
}

}  // namespace
}  // namespace asrmap
