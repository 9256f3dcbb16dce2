// SPDX-License-Identifier: MIT
// Texts that list the targets have all of them.
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "catch.h"
#include "check/catalogue.h"
#include "targets/backend.h"

namespace asrmap {
namespace {

TEST_CASE("docs/build.md has a row for each target, which says whether it needs resource names") {
  std::ifstream in(ASRMAP_SOURCE_DIR "/docs/build.md");
  const std::string page(std::istreambuf_iterator<char>(in), {});
  for (const targets::Backend* backend : targets::all_backends()) {
    INFO("the table of docs/build.md: " << backend->info.name);
    const std::size_t begin = page.find("\n| `" + std::string(backend->info.name) + "` |");
    REQUIRE(begin != std::string::npos);
    const std::string row = page.substr(begin + 1, page.find('\n', begin + 1) - begin - 1);
    switch (backend->info.needs.ids) {
      case BuildNeeds::Ids::none: CHECK(row.ends_with("| not needed |")); break;
      case BuildNeeds::Ids::where_names_fail: CHECK(row.find("| only for ") != std::string::npos); break;
      case BuildNeeds::Ids::all: CHECK(row.ends_with("| needed |")); break;
    }
  }
}

TEST_CASE("missing-id names the targets that ask for resource names, and no other") {
  const check::Rule* rule = check::find_rule("missing-id");
  REQUIRE(rule != nullptr);
  for (const targets::Backend* backend : targets::all_backends()) {
    INFO("compiler/check/governance/missing_id.cpp: " << backend->info.name);
    const bool is_named = rule->info.why.find("`" + std::string(backend->info.name) + "`") != std::string_view::npos;
    CHECK(is_named == (backend->info.needs.ids != BuildNeeds::Ids::none));
  }
}

}  // namespace
}  // namespace asrmap
