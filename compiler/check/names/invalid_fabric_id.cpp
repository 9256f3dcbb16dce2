// SPDX-License-Identifier: MIT
#include <algorithm>

#include "check/names/azure_names.h"
#include "check/names/told_by_build.h"
#include "check/rule.h"
#include "ir/server.h"

namespace asrmap::check {
namespace {

constexpr std::size_t kDigits = 64;
constexpr std::string_view kHex = "0123456789abcdefABCDEF";

// The kDigits hex digits in a row that a longer text holds. In a resource id, only the fabric's
// name counts.
std::optional<std::string_view> fabric_in(std::string_view text) {
  if (text.find('/') != text.npos) text = name_behind("replicationFabrics", text);
  for (std::size_t begin = text.find_first_of(kHex); begin != text.npos; begin = text.find_first_of(kHex, begin)) {
    const std::size_t end = std::min(text.find_first_not_of(kHex, begin), text.size());
    if (end - begin == kDigits) return text.substr(begin, kDigits);
    begin = end;
  }
  return std::nullopt;
}

std::string fault_of(std::string_view fabric) {
  if (const std::size_t odd = fabric.find_first_not_of(kHex); odd != fabric.npos)
    return "holds " + first_described(fabric.substr(odd));
  return "has " + counted(fabric.size(), "digit");
}

void check(const CheckInput& input, RuleContext& context) {
  for (const Server& server : input.model.servers) {
    if (!server.fabric.written()) continue;
    const std::string_view fabric = server.fabric.view();
    const auto within = fabric_in(fabric);
    if (within == fabric || is_told_by_build(input, server.fabric)) continue;
    // Of an id whose fabric is not whole, that part is what is wrong.
    const std::string_view behind = within ? std::string_view() : name_behind("replicationFabrics", fabric);
    RuleFinding finding = context.report(server.fabric.span(), "fabric {} {}; a VMM server's has {} hex digits",
                                         ticked(fabric), fault_of(behind.empty() ? fabric : behind), kDigits);
    if (within)
      finding.help("write {}", ticked(*within))
          .fix("Write the digits only", server.fabric.span(), fmt::format("\"{}\"", *within));
    else
      finding.help("write `name` of the fabric as `az site-recovery fabric list` shows it; the friendly name is no id");
  }
}

}  // namespace

namespace rules {
extern constinit const Rule invalid_fabric_id{
    .info =
        {.name = "invalid-fabric-id",
         .severity = Severity::warning,
         .concern = Concern::names,
         .summary = "A VMM server's fabric is not given by its resource name, 64 hex digits",
         .why = "In Site Recovery's resource ids a VMM server is not called by its friendly name: "
                "`properties.friendlyName` holds that, and the fabric's own `name` is an opaque string of 64 hex "
                "digits. ARM, Bicep, REST and the Azure CLI need the latter. The shape is inferred from the "
                "samples beside Microsoft's interface description (azure-rest-api-specs, "
                "`ReplicationFabrics_List`), hence only a warning.",
         .bad = R"(
vmm ams {
  fabric = "vmm-ams.contoso.com"
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr { subnet web 10.10.1.0/24 }

map ams/Finance -> vnet-dr
)",
         .good = R"(
vmm ams {
  name   = "vmm-ams.contoso.com"
  fabric = "b0cef6e9a4437b81803d0b55ada4f700ab66caae59c35d62723a1589c0cd13ac"
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr { subnet web 10.10.1.0/24 }

map ams/Finance -> vnet-dr
)",
         .fix =
             "Copy `name` from the output of `az site-recovery fabric list --resource-group … --vault-name …` (of the "
             "extension `site-recovery`); in a whole resource id it stands behind `/replicationFabrics/`. Move a "
             "friendly name to `name`.",
         .about_writing = true},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
