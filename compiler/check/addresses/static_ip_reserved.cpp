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
             .why = "Azure reserves the first four addresses and the last one of each subnet (\"Azure Virtual "
                    "Network frequently asked questions (FAQ)\"): of 10.10.1.0/24 those from 10.10.1.0 to "
                    "10.10.1.3, and 10.10.1.255. On-premises, a low address is often a router's or a load "
                    "balancer's. A failover fails if the address that is set for the VM is not available "
                    "(\"Replicate Hyper-V virtual machines in VMM clouds to Azure using Site Recovery in the Azure "
                    "portal\"). Adapters and addresses are those of a `vms` inventory.",
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
