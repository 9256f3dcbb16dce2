// SPDX-License-Identifier: MIT
#include <set>

#include "check/rule.h"
#include "ir/mapping.h"
#include "ir/network.h"
#include "ir/server.h"

namespace asrmap::check {
namespace {

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  std::set<StatementId> seen;
  for (const Mapping& mapping : model.mappings) {
    const auto target = mapping.target.network();
    if (!target || *target == mapping.source) continue;
    const Network& source = model.networks[mapping.source];
    const Network& network = model.networks[*target];
    if (!source.uses_static_addresses && !source.has_pool) continue;
    if (network.has_pool || !model.servers[network.server].lists_pools) continue;
    if (context.allows(mapping) || !seen.insert(mapping.statement).second) continue;
    context
        .report(model.statements[mapping.statement].target_at,
                "{} has no pool of static addresses, and {} uses such addresses", ticked(path_of(model, *target)),
                ticked(path_of(model, mapping.source)))
        .about(model.mappings.id_of(mapping))
        .label(source.name.span(), "{}",
               source.uses_static_addresses ? "its VMs have static addresses" : "it has a pool of them")
        .help("create a static IP address pool for the VM subnet of {} in VMM, then export again",
              ticked(network.name));
  }
}

}  // namespace

namespace rules {
extern constinit const Rule no_static_ip_pool{
    .info = {.name = "no-static-ip-pool",
             .severity = Severity::warning,
             .concern = Concern::vmm_to_vmm,
             .summary = "VMs with static addresses are mapped to a VM network without an address pool",
             .why = "Between VMM servers Site Recovery takes the address of each adapter from the static IP address "
                    "pool of the target VM network: the same address if the pool has it free, else another one "
                    "(\"Set up IP addressing to connect to a secondary on-premises site after failover\"). That a "
                    "target without a pool has none to give is inferred. Pools are those of a `vmm` inventory; that "
                    "the source uses static addresses is known from its own pool, or from the adapters of a `vms` "
                    "inventory.",
             .bad = R"(
inventory vmm "export.json"

vmm ams {
  network Finance    { subnet web 10.10.1.0/24 }
  network Finance-DR { subnet web 10.10.2.0/24 }
}

map ams/Finance    -> ams/Finance-DR
map ams/Finance-DR -> ams/Finance
)",
             .good = R"(
inventory vmm "mended.json"

vmm ams {
  network Finance    { subnet web 10.10.1.0/24 }
  network Finance-DR { subnet web 10.10.2.0/24 }
}

map ams/Finance    -> ams/Finance-DR
map ams/Finance-DR -> ams/Finance
)",
             .fix = "Create a pool for the target in VMM, then export again.",
             .export_json = R"(
{"VMMServer": "ams",
 "VMNetworks": [{"Name": "Finance"}, {"Name": "Finance-DR"}],
 "StaticIPAddressPools": [{"Name": "web", "VMNetwork": "Finance", "VMSubnet": "web"}]}
)",
             .mended_json = R"(
{"VMMServer": "ams",
 "VMNetworks": [{"Name": "Finance"}, {"Name": "Finance-DR"}],
 "StaticIPAddressPools": [{"Name": "web", "VMNetwork": "Finance", "VMSubnet": "web"},
                          {"Name": "web-dr", "VMNetwork": "Finance-DR", "VMSubnet": "web"}]}
)"},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
