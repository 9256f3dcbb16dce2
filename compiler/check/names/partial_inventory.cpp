// SPDX-License-Identifier: MIT
#include <map>
#include <string>

#include "check/rule.h"

namespace asrmap {
namespace {

// A program repeats what it writes.
constexpr std::size_t kMostOfFile = 20;

void report(RuleContext& context, const InventoryGap& gap, bool last) {
  const std::string_view more = last ? "; more like this are not shown" : "";
  const Span at = gap.what.span();
  switch (gap.kind) {
    case InventoryGap::Kind::next_page:
      context.report(at, "the list is not whole: it goes on where `nextLink` points{}", more)
          .help("export every page; the scripts of `asrmap export-script` and the `list` commands of `az` do");
      return;
    case InventoryGap::Kind::expression:
      context.report(at, "the expression {} is not evaluated: what it gives is missing{}", ticked(gap.what), more)
          .help("name an export of what the template has deployed: `az network vnet list`");
      return;
    case InventoryGap::Kind::repetition:
      context.report(at, "what `copy` repeats is not evaluated: it is missing{}", more)
          .help("name an export of what the template has deployed: `az network vnet list`");
      return;
    case InventoryGap::Kind::cut_off:
      context.report(at, "`ConvertTo-Json` has cut off {}{}", ticked(gap.what), more)
          .help("export with `ConvertTo-Json -Depth 10`");
      return;
    case InventoryGap::Kind::orphans:
      context.report(at, "no list of fabrics says which VMM server has these networks{}", more)
          .help("export `replicationFabrics` too, as the script of `asrmap export-script asr` does");
      return;
  }
}

void check(const CheckInput& input, RuleContext& context) {
  std::map<FileId, std::size_t> seen;
  for (const InventoryGap& gap : input.model.gaps) {
    const std::size_t count = ++seen[gap.what.span().file];
    if (count <= kMostOfFile) report(context, gap, count == kMostOfFile);
  }
}

}  // namespace

constinit const Rule rules::partial_inventory{
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

}  // namespace asrmap
