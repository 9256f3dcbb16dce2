// SPDX-License-Identifier: MIT
#include <string>

#include "check/governance/named_targets.h"
#include "check/governance/regions.h"
#include "check/rule.h"
#include "ir/vnet.h"

namespace asrmap::check {
namespace {

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  if (!model.vault || model.vault->location.empty()) return;
  const Text& home = model.vault->location;
  // unknown-location reports a misspelt region, and which one it is decides here.
  const auto is_misspelt = [&](const Text& location) {
    return !input.is_off("unknown-location") && !model.is_exported(location.span()) && meant_region(location.view());
  };
  if (is_misspelt(home)) return;
  const std::string region = region_name(home.view());
  for (const VnetId id : named_targets(model)) {
    const Vnet& vnet = model.vnets[id];
    if (vnet.location.empty() || vnet.location == home || region_name(vnet.location.view()) == region) continue;
    if (is_misspelt(vnet.location) && !vnet.exists) continue;
    context
        .report(vnet.location.span(), "vnet {} is in region {}, the vault in {}", ticked(vnet.label),
                ticked(vnet.location), ticked(home))
        .about(id)
        .label(home.span(), "the vault's region")
        .help("map to a VNet in {}, or use a vault in {}", ticked(home), ticked(vnet.location));
  }
}

}  // namespace

namespace rules {
extern constinit const Rule region_mismatch{
    .info = {.name = "region-mismatch",
             .severity = Severity::error,
             .concern = Concern::governance,
             .summary = "A target VNet is not in the vault's region",
             .why = "\"The network must be in the same region as the Recovery Services vault\" (\"Replicate Hyper-V "
                    "virtual machines in VMM clouds to Azure using Site Recovery in the Azure portal\", of 2017): "
                    "machines are replicated to the vault's region, and a VNet does not span regions (\"Azure Virtual "
                    "Network frequently asked questions (FAQ)\"). No later page is known that says so of sites that "
                    "VMM manages. For other sites other rules hold, which asrmap does not cover: for Azure VMs the "
                    "vault may be \"in any region, except the source region\" (\"Set up disaster recovery for Azure "
                    "VMs\").",
             .bad = R"(
vault contoso-dr {
  subscription   = "6f9619ff-8b86-d011-b42d-00c04fc964ff"
  resource_group = "rg-dr"
  location       = "westeurope"
}
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr {
  location = "northeurope"
  subnet web 10.10.1.0/24
}

map ams/Finance -> vnet-dr
)",
             .good = R"(
vault contoso-dr {
  subscription   = "6f9619ff-8b86-d011-b42d-00c04fc964ff"
  resource_group = "rg-dr"
  location       = "westeurope"
}
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr {
  location = "West Europe"
  subnet web 10.10.1.0/24
}

map ams/Finance -> vnet-dr
)",
             .fix = "Map to a VNet in the vault's region. If the location is mistyped, correct it, or leave it out: it "
                    "defaults to the vault's."},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
