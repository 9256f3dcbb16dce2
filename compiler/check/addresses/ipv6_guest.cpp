// SPDX-License-Identifier: MIT
#include <algorithm>

#include "check/addresses/static_ip.h"
#include "check/rule.h"
#include "ir/ids.h"
#include "ir/landings.h"
#include "ir/mapping.h"
#include "ir/network.h"
#include "ir/prefix.h"

namespace asrmap::check {
namespace {

bool has_ipv6(const Model& model, const VmSubnet& subnet) {
  const auto ranges = model.prefixes[subnet.prefixes];
  return std::any_of(ranges.begin(), ranges.end(), [](const PlacedPrefix& placed) { return placed.prefix.ipv6; });
}

// Every adapter has an address in fe80::/10 that nobody has set.
bool is_link_local(const Address& address) { return address.high >> 54U == 0xFE80U >> 6U; }

// Checks the adapters of an inventory, except those whose VM subnet has the finding already.
void check_adapters(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  for (const AdapterLanding& landing : input.landings.adapters) {
    const Adapter& adapter = model.adapters[landing.adapter];
    if (adapter.subnet && has_ipv6(model, model.vm_subnets[*adapter.subnet])) continue;
    const auto addresses = model.addresses[adapter.addresses];
    const auto ipv6 = std::find_if(addresses.begin(), addresses.end(),
                                   [](const PlacedAddress& each) { return each.ipv6 && !is_link_local(each.address); });
    if (ipv6 == addresses.end()) continue;
    RuleFinding finding =
        context.report(ipv6->at, "VM {} has `{}`, but guest IPv6 is not supported in a failover to Azure",
                       ticked(model.vms[adapter.vm].name), to_string(ipv6->address, true));
    about_adapter(finding, landing, adapter).help("make sure that the VM can be reached by IPv4");
  }
}

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  check_adapters(input, context);
  for (const Mapping& mapping : model.mappings) {
    if (!mapping.target.vnet() || mapping.repeated) continue;
    for (const VmSubnet& subnet : model.vm_subnets[model.networks[mapping.source].subnets]) {
      if (!subnet.name.written()) continue;
      const auto ranges = model.prefixes[subnet.prefixes];
      const auto ipv6 =
          std::find_if(ranges.begin(), ranges.end(), [](const PlacedPrefix& placed) { return placed.prefix.ipv6; });
      if (ipv6 == ranges.end()) continue;
      context
          .report(ipv6->at, "VM subnet {} has IPv6 range `{}`, but guest IPv6 is not supported in a failover to Azure",
                  ticked(subnet.name), to_string(ipv6->prefix))
          .about(model.mappings.id_of(mapping))
          .about(model.vm_subnets.id_of(subnet))
          .help("make sure that its VMs can be reached by IPv4, then write `allow = [\"ipv6-guest\"]`");
    }
  }
}

}  // namespace

namespace rules {
extern constinit const Rule ipv6_guest{
    .info = {.name = "ipv6-guest",
             .severity = Severity::warning,
             .concern = Concern::addresses,
             .summary = "A VM subnet or VM that is mapped to Azure uses IPv6",
             .why = "\"Guest VM network: IPv6\" is not supported when Hyper-V VMs that VMM manages replicate to Azure "
                    "(\"Support matrix for disaster recovery of on-premises Hyper-V VMs to Azure\", of 2020; without "
                    "VMM it is). That the replicas come up without their IPv6 addresses, whatever the target subnet "
                    "has, is inferred.",
             .bad = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24, fd00:db8:1::/64 }
}
vnet vnet-dr { subnet web 10.10.1.0/24 }

map ams/Finance -> vnet-dr
)",
             .good = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr { subnet web 10.10.1.0/24 }

map ams/Finance -> vnet-dr
)",
             .fix =
                 "Give the VMs IPv4 addresses. If they have both and IPv4 is enough, write `allow = [\"ipv6-guest\"]` "
                 "on the VM subnet."},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
