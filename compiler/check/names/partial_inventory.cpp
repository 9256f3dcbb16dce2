// SPDX-License-Identifier: MIT
#include <map>
#include <string>
#include <string_view>

#include "check/rule.h"

namespace asrmap::check {
namespace {

// A program leaves the same gap again and again.
constexpr std::size_t kMostOfFile = 20;

std::string message_of(const InventoryGap& gap) {
  const std::string what = ticked(gap.what);
  switch (gap.kind) {
    case InventoryGap::Kind::next_page: return "the list is not whole: it goes on where `nextLink` points";
    case InventoryGap::Kind::expression:
      return fmt::format("the expression {} is not evaluated: what it gives is missing", what);
    case InventoryGap::Kind::repetition: return "what `copy` repeats is not evaluated: it is missing";
    case InventoryGap::Kind::condition:
      return fmt::format("the condition {} is not evaluated: whether the resource is deployed is not known", what);
    case InventoryGap::Kind::linked: return "the template that is linked is not read: what it deploys is missing";
    case InventoryGap::Kind::undeclared:
      return fmt::format("the template has subnets of {}, but not the VNet: its other subnets are missing", what);
    case InventoryGap::Kind::cut_off: return fmt::format("`ConvertTo-Json` has cut off {}", what);
    case InventoryGap::Kind::orphans: return "no list of fabrics says which VMM server has these networks";
  }
  return {};
}

std::string_view help_of(InventoryGap::Kind kind) {
  switch (kind) {
    case InventoryGap::Kind::next_page:
      return "export every page; the scripts of `asrmap export-script` and the `list` commands of `az` do";
    case InventoryGap::Kind::expression:
    case InventoryGap::Kind::repetition:
    case InventoryGap::Kind::condition:
    case InventoryGap::Kind::linked:
    case InventoryGap::Kind::undeclared:
      return "name an export of what the template has deployed: `az network vnet list`";
    case InventoryGap::Kind::cut_off: return "export with `ConvertTo-Json -Depth 10`";
    case InventoryGap::Kind::orphans:
      return "export `replicationFabrics` too, as the script of `asrmap export-script asr` does";
  }
  return {};
}

void check(const CheckInput& input, RuleContext& context) {
  std::map<FileId, std::size_t> seen;
  for (const InventoryGap& gap : input.model.gaps) {
    const std::size_t count = ++seen[gap.what.span().file];
    if (count > kMostOfFile) continue;
    context
        .report(gap.what.span(), "{}{}", message_of(gap), count == kMostOfFile ? "; more like this are not shown" : "")
        .help("{}", help_of(gap.kind));
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
