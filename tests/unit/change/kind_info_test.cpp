// SPDX-License-Identifier: MIT
// Every kind of change has a text, and is listed where people look it up.
#include "change/kind_info.h"

#include <cctype>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "catch.h"
#include "check/catalogue.h"

namespace asrmap {
namespace {

TEST_CASE("every kind of change is explained like a rule") {
  std::set<std::string_view> names;
  for (const change::KindInfo& info : change::all_kinds()) {
    const std::string_view name = to_string(info.kind);
    INFO(name);
    CHECK(names.insert(name).second);
    CHECK(change::find_kind(name) == &info);
    CHECK(check::find_rule(name) == nullptr);
    CHECK(!info.summary.empty());
    CHECK(info.summary.size() <= 80);
    CHECK(!info.summary.ends_with('.'));
    CHECK(std::isupper(static_cast<unsigned char>(info.summary[0])));
    CHECK(info.why.size() > 80);
    CHECK(info.why.ends_with('.'));
    CHECK(info.fix.size() > 20);
    CHECK(info.fix.ends_with('.'));
  }
  CHECK(names.size() == change::kChangeKinds);
  CHECK(change::find_kind("mapping") == nullptr);
  CHECK(change::find_kind("") == nullptr);
}

TEST_CASE("what a change does to VMs has a source, or is called inferred") {
  for (const change::ChangeKind kind :
       {change::ChangeKind::vault_changed, change::ChangeKind::vnet_moved, change::ChangeKind::mapping_removed,
        change::ChangeKind::target_changed, change::ChangeKind::landing_changed, change::ChangeKind::range_changed,
        change::ChangeKind::mapping_renamed, change::ChangeKind::mapping_added}) {
    INFO(to_string(kind));
    CHECK(change::find_kind(to_string(kind))->why.find('"') != std::string_view::npos);
  }
}

TEST_CASE("the page on reviews lists every kind of change") {
  std::ifstream in(std::string(ASRMAP_SOURCE_DIR) + "/docs/review.md");
  const std::string page((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  for (const change::KindInfo& info : change::all_kinds()) {
    INFO(to_string(info.kind));
    CHECK(page.find("`" + std::string(to_string(info.kind)) + "`") != std::string::npos);
  }
}

}  // namespace
}  // namespace asrmap
