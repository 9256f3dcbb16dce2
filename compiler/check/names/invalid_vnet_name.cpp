// SPDX-License-Identifier: MIT
#include "check/names/azure_names.h"
#include "check/rule.h"
#include "ir/vnet.h"

namespace asrmap::check {
namespace {

// Azure's page has no rule for classic VNets. A label that holds a wild card, or that could not
// be read to its end, has another finding.
bool is_exempt(const Model& model, const Vnet& vnet) {
  if (!vnet.name.written() || vnet.deployment_model == DeploymentModel::classic) return true;
  if (!same_place(vnet.name, vnet.label)) return false;
  return model.silence.hides(model.vnets.id_of(vnet), AboutRow::contents) ||
         vnet.name.view().find_first_of("*?") != std::string_view::npos;
}

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  for (const Vnet& vnet : model.vnets) {
    if (is_exempt(model, vnet)) continue;
    const auto fault = vnet_name_fault(vnet.name.view());
    if (!fault) continue;
    RuleFinding finding = context.report(vnet.name.span(), "VNet name {} {}", ticked(vnet.name), *fault);
    finding.about(model.vnets.id_of(vnet));
    if (same_place(vnet.name, vnet.label) && !vnet.label.empty())
      finding.help("the label serves as the name; add `name = \"…\"` with the VNet's name in Azure");
    else if (const auto meant = meant_name(vnet.name.view(), &vnet_name_fault))
      finding.help("write {}", ticked(*meant)).fix("Write " + ticked(*meant), vnet.name.span(), '"' + *meant + '"');
    else
      finding.help("write the name that Azure shows");
  }
}

}  // namespace

namespace rules {
extern constinit const Rule invalid_vnet_name{
    .info = {.name = "invalid-vnet-name",
             .severity = Severity::error,
             .concern = Concern::names,
             .summary = "A virtual network's name is none that Azure accepts",
             .why = "A virtual network has a name of 2 to 64 characters: letters a to z, digits, `_`, `.` and `-`; "
                    "the first one is a letter or a digit, the last one may be `_` too (\"Naming rules and "
                    "restrictions for Azure resources\"). No VNet has another name, so the target of the mapping "
                    "would not be found. When `name` is left out, the label is the name. Classic VNets are exempt: "
                    "the page does not speak of them.",
             .bad = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet "dr site" { subnet web 10.10.1.0/24 }

map ams/Finance -> "dr site"
)",
             .good = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet "dr site" {
  name = "vnet-dr"
  subnet web 10.10.1.0/24
}

map ams/Finance -> "dr site"
)",
             .fix = "Write the VNet's name as Azure shows it, in `name` if the label should stay.",
             .about_writing = true},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
