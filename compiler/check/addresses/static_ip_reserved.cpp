// SPDX-License-Identifier: MIT
#include "check/addresses/addresses_change.h"
#include "check/addresses/static_ip.h"
#include "ir/landings.h"
#include "ir/vnet.h"

namespace asrmap::check {
namespace {

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  each_static_ip(
      input, AddressFate::reserved,
      [&](const AdapterLanding& landing, const Adapter& adapter, const PlacedAddress& address) {
        const VnetSubnet& subnet = model.vnet_subnets[landing.landed];
        RuleFinding finding = context.report(address.at, "`{}` of VM {} is an address that Azure reserves in {} of {}",
                                             to_string(address.address, false), ticked(model.vms[adapter.vm].name),
                                             ticked(subnet.name), ticked(model.vnets[landing.target].label));
        about_adapter(finding, landing, adapter)
            .label(subnet.name.span(), "it lands here")
            .help("plan a new address: a subnet's first four and the last are Azure's; if it may change, write {}",
                  kAddressesChange);
      });
}

}  // namespace

namespace rules {
extern constinit const Rule static_ip_reserved{
    .info = {.name = "static-ip-reserved",
             .severity = Severity::warning,
             .concern = Concern::addresses,
             .summary = "A static address is one of the five that Azure reserves in the subnet",
             .why = "Azure reserves the first four addresses and the last one of each subnet (\"Azure Virtual Network "
                    "frequently asked questions (FAQ)\"): of 10.10.1.0/24 those from 10.10.1.0 to 10.10.1.3, and "
                    "10.10.1.255. On-premises, a low address is often a router's or a load balancer's. asrmap takes "
                    "it that the replica is to keep the static address of its adapter; an adapter for which none is "
                    "set gets \"the next available IP address\" (\"Manage VM network interfaces for on-premises "
                    "disaster recovery to Azure\", of 2024). A set address is honoured \"if it is available in the "
                    "target IP range\" (\"Connect to Azure VMs after failover from on-premises\", of 2022); if it is "
                    "not available, an older page says, the failover fails (\"Replicate Hyper-V virtual machines in "
                    "VMM clouds to Azure using Site Recovery in the Azure portal\", of 2017). So either the failover "
                    "fails or the VM comes up with another address; which of the two it is today is told nowhere. "
                    "That a reserved address is not available is inferred. Adapters and addresses are those of a "
                    "`vms` inventory.",
             .bad = R"(
inventory vms "export.json"

vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr { subnet web 10.10.1.0/24 }

map ams/Finance -> vnet-dr
)",
             .good = R"(
inventory vms "export.json"

vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr { subnet web 10.10.0.0/23 }

map ams/Finance -> vnet-dr
)",
             .fix = "Give the VM another address, or the target subnet a range in which this one is not reserved.",
             .export_json = R"(
{"VMMServer": "ams",
 "VirtualNetworkAdapters": [
   {"VM": "fin-web-01", "VMNetwork": "Finance", "VMSubnet": "web",
    "IPv4AddressType": "Static", "IPv4Addresses": ["10.10.1.2"], "MACAddress": "00:1D:D8:B7:1C:00"}]}
)"},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
