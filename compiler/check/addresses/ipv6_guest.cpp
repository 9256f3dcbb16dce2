// SPDX-License-Identifier: MIT
#include <algorithm>

#include "check/rule.h"

namespace asrmap {
namespace {

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
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

constinit const Rule rules::ipv6_guest{
    .info = {.name = "ipv6-guest",
             .severity = Severity::warning,
             .concern = Concern::addresses,
             .summary = "A VM subnet that is mapped to Azure has an IPv6 range",
             .why = "\"Guest VM network: IPv6\" is not supported when Hyper-V VMs replicate to Azure (\"Support matrix "
                    "for Hyper-V replication to Azure\"). That the replicas come up without their IPv6 addresses, "
                    "whatever the target subnet has, is inferred.",
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

}  // namespace asrmap
