// SPDX-License-Identifier: MIT
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "check/names/gap_wording.h"
#include "check/rule.h"

namespace asrmap::check {
namespace {

// A program leaves the same gap again and again.
constexpr std::size_t kMostOfFile = 20;

// ConvertTo-Json cuts each object at one depth, and a query drops the same of each. That is one mistake of
// a file, however many objects there are.
struct Repeated {
  std::set<std::string_view> names;  // of what is missing, without those that stand in no property
  std::size_t count = 0;
  bool has_elements = false;  // whole objects are missing
};

using Key = std::pair<FileId, InventoryGap::Kind>;

bool is_repeated(InventoryGap::Kind kind) {
  return kind == InventoryGap::Kind::cut_off || kind == InventoryGap::Kind::no_properties;
}

std::map<Key, Repeated> repeated_gaps(const Model& model) {
  std::map<Key, Repeated> all;
  for (const InventoryGap& gap : model.gaps) {
    if (!is_repeated(gap.kind)) continue;
    Repeated& own = all[{gap.what.span().file, gap.kind}];
    ++own.count;
    if (gap.what.empty())
      own.has_elements = true;
    else
      own.names.insert(gap.what.view());
  }
  return all;
}

std::string message_of(const InventoryGap& first, const Repeated& all) {
  const std::vector<std::string_view> names(all.names.begin(), all.names.end());
  if (first.kind == InventoryGap::Kind::no_properties)
    return fmt::format("the export has {} by name only: what is in {} is not known", ticked_list(names),
                       names.size() == 1 ? "it" : "them");
  const std::string_view objects = all.names.empty() ? "whole objects" : all.has_elements ? ", and whole objects" : "";
  const std::string times = all.count == 1 ? std::string() : fmt::format(", in {} places", all.count);
  return fmt::format("`ConvertTo-Json` has cut off {}{}{}", names.empty() ? "" : ticked_list(names), objects, times);
}

void check(const CheckInput& input, RuleContext& context) {
  std::map<FileId, std::size_t> seen;
  const std::map<Key, Repeated> repeated = repeated_gaps(input.model);
  std::set<Key> told;
  for (const InventoryGap& gap : input.model.gaps) {
    const FileId file = gap.what.span().file;
    if (gap.is_decisive) continue;  // invalid-inventory
    if (is_repeated(gap.kind)) {
      const Key key{file, gap.kind};
      if (told.insert(key).second)
        context.report(gap.what.span(), "{}", message_of(gap, repeated.at(key))).help("{}", gap_help(gap.kind));
      continue;
    }
    const std::size_t count = ++seen[file];
    if (count > kMostOfFile) continue;
    context
        .report(gap.what.span(), "{}{}", gap_message(gap), count == kMostOfFile ? "; more like this are not shown" : "")
        .help("{}", gap_help(gap.kind));
  }
}

}  // namespace

namespace rules {
extern constinit const Rule partial_inventory{
    .info = {.name = "partial-inventory",
             .severity = Severity::warning,
             .concern = Concern::names,
             .summary = "An inventory does not hold all that exists",
             .why = "REST lists come in pages, and `nextLink` points to the next one (\"Azure REST API "
                    "reference\"). `ConvertTo-Json` goes as deep as `-Depth` says, two levels if nothing is said, "
                    "and makes a text of what is deeper (\"ConvertTo-Json\"): the name of a type, or "
                    "`@{name=…; properties=}`. A `--query` or `Select-Object` may drop the ids or the properties. "
                    "An export that lists nothing was perhaps made for another subscription or vault, or by somebody "
                    "who may not see what is there. Of an ARM template only literal values are read. What is missing "
                    "can't be checked, so nothing is said of it, and no landing in a VNet that is known in part is "
                    "certain. But a VNet of another page is unknown, and a mapping to it an error.",
             .bad = R"(
inventory vnets "export.json"

vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}

map ams/Finance -> vnet-dr
)",
             .good = R"(
inventory vnets "mended.json"

vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}

map ams/Finance -> vnet-dr
)",
             .fix = "Export again, with every page, with `ConvertTo-Json -Depth 10` and with the ids, or name an "
                    "export of what is deployed instead of a template.",
             .export_json = R"(
{"value": [
  {"name": "vnet-dr", "properties": {
    "addressSpace": {"addressPrefixes": ["10.10.0.0/16"]},
    "subnets": [{"name": "web", "properties": {"addressPrefix": "10.10.1.0/24"}}]}}],
 "nextLink": "https://management.azure.com/subscriptions?page=2"}
)",
             .mended_json = R"(
{"value": [
  {"name": "vnet-dr", "properties": {
    "addressSpace": {"addressPrefixes": ["10.10.0.0/16"]},
    "subnets": [{"name": "web", "properties": {"addressPrefix": "10.10.1.0/24"}}]}}]}
)"},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
