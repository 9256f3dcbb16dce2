// SPDX-License-Identifier: MIT
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "check/names/gap_wording.h"
#include "check/rule.h"

namespace asrmap::check {
namespace {

// A program leaves the same gap again and again.
constexpr std::size_t kMostOfFile = 20;

// ConvertTo-Json cuts each object at one depth. That is one mistake, however many objects there are.
std::string cuts_of(const Model& model, const InventoryGap& first) {
  std::set<std::string_view> names;
  std::size_t count = 0;
  for (const InventoryGap& gap : model.gaps)
    if (gap.kind == InventoryGap::Kind::cut_off && gap.what.span().file == first.what.span().file) {
      names.insert(gap.what.view());
      ++count;
    }
  const std::string times = count == 1 ? std::string() : fmt::format(", in {} places", count);
  return fmt::format("`ConvertTo-Json` has cut off {}{}", ticked_list({names.begin(), names.end()}), times);
}

void check(const CheckInput& input, RuleContext& context) {
  std::map<FileId, std::size_t> seen;
  std::set<FileId> cut;
  for (const InventoryGap& gap : input.model.gaps) {
    const FileId file = gap.what.span().file;
    if (gap.is_decisive) continue;  // invalid-inventory
    if (gap.kind == InventoryGap::Kind::cut_off) {
      if (cut.insert(file).second)
        context.report(gap.what.span(), "{}", cuts_of(input.model, gap)).help("{}", gap_help(gap.kind));
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
                    "reference\"). Of an ARM template only literal values are read. What is missing can't be "
                    "checked: a VNet of another page is unknown, and a mapping to it an error.",
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
             .fix = "Export again, with every page, or name an export of what is deployed instead of a template.",
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
