// SPDX-License-Identifier: MIT
#include "check/names/azure_names.h"
#include "check/rule.h"
#include "ir/vnet.h"

namespace asrmap::check {
namespace {

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  for (const VnetSubnet& subnet : model.vnet_subnets) {
    if (!subnet.name.written()) continue;
    const auto fault = subnet_name_fault(subnet.name.view());
    if (!fault) continue;
    // Azure's page has no rule for classic VNets. A name that holds a wild card, or that could
    // not be read to its end, has another finding.
    const VnetSubnetId id = model.vnet_subnets.id_of(subnet);
    if (model.vnets[subnet.vnet].deployment_model == DeploymentModel::classic) continue;
    if (model.silence.hides(subnet.vnet, AboutRow::contents) && model.silence.hides(id, AboutRow::ranges)) continue;
    if (subnet.name.view().find_first_of("*?") != std::string_view::npos) continue;
    RuleFinding finding = context.report(subnet.name.span(), "subnet name {} {}", ticked(subnet.name), *fault);
    finding.about(id);
    if (const auto meant = meant_name(subnet.name.view(), &subnet_name_fault))
      finding.help("write {}", ticked(*meant)).fix("Write " + ticked(*meant), subnet.name.span(), '"' + *meant + '"');
    else
      finding.help("write the name that Azure shows");
  }
}

}  // namespace

namespace rules {
extern constinit const Rule invalid_subnet_name{
    .info = {.name = "invalid-subnet-name",
             .severity = Severity::error,
             .concern = Concern::names,
             .summary = "A subnet of a virtual network has a name that Azure does not accept",
             .why = "A subnet of a VNet has a name of 1 to 80 characters: letters a to z, digits, `_`, `.` and `-`; "
                    "the first one is a letter or a digit, the last one may be `_` too (\"Naming rules and "
                    "restrictions for Azure resources\"). VMM is freer, so such a name was probably copied from the "
                    "VM network; the landing that it seems to give does not exist. Classic VNets are exempt: the page "
                    "does not speak of them.",
             .bad = R"(
vmm ams {
  network Finance { subnet "Web Tier" 10.10.1.0/24 }
}
vnet vnet-dr { subnet "Web Tier" 10.10.1.0/24 }

map ams/Finance -> vnet-dr
)",
             .good = R"(
vmm ams {
  network Finance { subnet web-tier 10.10.1.0/24 }
}
vnet vnet-dr { subnet web-tier 10.10.1.0/24 }

map ams/Finance -> vnet-dr
)",
             .fix = "Write the subnet's name as Azure shows it. A VM subnet lands in it only if VMM uses the same "
                    "name.",
             .about_writing = true},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
