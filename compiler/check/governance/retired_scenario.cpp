// SPDX-License-Identifier: MIT
#include <algorithm>

#include "check/rule.h"
#include "ir/server.h"

namespace asrmap::check {
namespace {

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  const auto server =
      std::find_if(model.servers.begin(), model.servers.end(), [](const Server& each) { return each.label.written(); });
  if (server == model.servers.end()) return;
  const bool has_vault = model.vault && model.vault->label.written();
  context
      .report(has_vault ? model.vault->label.span() : server->label.span(),
              "Site Recovery with VMM was announced as retired for 1 March 2023")
      .help("plan the move to Hyper-V replication to Azure without VMM");
}

}  // namespace

namespace rules {
extern constinit const Rule retired_scenario{
    .info = {.name = "retired-scenario",
             .severity = Severity::info,
             .concern = Concern::governance,
             .summary = "Disaster recovery with VMM was announced as retired",
             .why = "Microsoft announced that it would retire Site Recovery for sites managed by VMM, to Azure and to "
                    "a secondary site, on 1 March 2023 (\"We're retiring some Azure Site Recovery support options on "
                    "March 1, 2023\"); since November 2019 no new VMM server can be registered (\"Deprecation of "
                    "Hyper-V (with VMM) disaster recovery to Azure\"). The API still has the types, and what the "
                    "service does with them today is not known to asrmap. Reported once a project.",
             .bad = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr { subnet web 10.10.1.0/24 }

map ams/Finance -> vnet-dr
)",
             .good = R"(
# Hyper-V hosts that replicate to Azure without VMM have no network mapping.
)",
             .fix = "Register the Hyper-V hosts as a Hyper-V site, without VMM, and set up their replication anew: the "
                    "deprecation page lists the steps.",
             .off_by_default = true},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
