// SPDX-License-Identifier: MIT
#include "check/names/azure_names.h"
#include "check/rule.h"
#include "ir/vnet.h"

namespace asrmap::check {
namespace {

RuleFinding report(RuleContext& context, const Text& name, std::string_view fault) {
  RuleFinding finding = context.report(name.span(), "resource group {} {}", ticked(name), fault);
  // If a whole resource id is written, only one part is the name.
  const std::string_view behind = name_behind("resourceGroups", name.view());
  const std::string_view last = behind.empty() ? name.view().substr(name.view().rfind('/') + 1) : behind;
  if (const auto meant = meant_name(name.view(), &resource_group_name_fault)) {
    finding.help("write {}", ticked(*meant)).fix("Write " + ticked(*meant), name.span(), '"' + *meant + '"');
  } else if (last.size() == name.view().size() || resource_group_name_fault(last)) {
    finding.help("write the name that Azure shows");
  } else {
    finding.help("write {}", ticked(last)).fix("Write " + ticked(last), name.span(), fmt::format("\"{}\"", last));
  }
  return finding;
}

// A vnet without a resource group of its own has the text and place of the vault's, which is
// reported only once.
void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  const Text vaults = model.vault ? model.vault->resource_group : Text();
  if (vaults.written())
    if (const auto fault = resource_group_name_fault(vaults.view())) report(context, vaults, *fault);
  for (const Vnet& vnet : model.vnets) {
    if (!vnet.resource_group.written() || same_place(vnet.resource_group, vaults)) continue;
    if (const auto fault = resource_group_name_fault(vnet.resource_group.view()))
      report(context, vnet.resource_group, *fault).about(model.vnets.id_of(vnet));
  }
}

}  // namespace

namespace rules {
extern constinit const Rule invalid_resource_group_name{
    .info = {.name = "invalid-resource-group-name",
             .severity = Severity::error,
             .concern = Concern::names,
             .summary = "A resource group's name is none that Azure accepts",
             .why = "A resource group has a name of 1 to 90 characters: letters and digits of any script, `_`, `(`, "
                    "`)`, `-` and `.`, the last one no `.` (\"Naming rules and restrictions for Azure resources\"). "
                    "No group has another name, so every request that is built from it would fail.",
             .bad = R"(
vault contoso-dr {
  subscription   = "6f9619ff-8b86-d011-b42d-00c04fc964ff"
  resource_group = "rg dr"
  location       = "westeurope"
}
)",
             .good = R"(
vault contoso-dr {
  subscription   = "6f9619ff-8b86-d011-b42d-00c04fc964ff"
  resource_group = "rg-dr"
  location       = "westeurope"
}
)",
             .fix = "Write the name of the resource group as Azure shows it, without the path around it.",
             .about_writing = true},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
