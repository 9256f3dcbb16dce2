// SPDX-License-Identifier: MIT
#include <string>

#include "check/addresses/addresses_change.h"
#include "check/addresses/static_ip.h"
#include "ir/landings.h"
#include "ir/vnet.h"

namespace asrmap::check {
namespace {

// "`web` (10.10.9.0/24)", with the first of its ranges.
std::string with_range(const Model& model, VnetSubnetId id) {
  const VnetSubnet& subnet = model.vnet_subnets[id];
  const auto prefixes = model.prefixes[subnet.prefixes];
  if (prefixes.empty()) return ticked(subnet.name);
  return fmt::format("{} ({}{})", ticked(subnet.name), to_string(prefixes.front().prefix),
                     prefixes.size() == 1 ? "" : " and more");
}

std::string where_of(const Model& model, const AdapterLanding& landing) {
  const std::string vnet = ticked(model.vnets[landing.target].label);
  const std::string first = with_range(model, landing.landed);
  if (landing.determined()) return fmt::format("{} of {}, where it lands", first, vnet);
  return fmt::format("both {} and {} of {}, in one of which it lands", first, with_range(model, landing.alphabetical),
                     vnet);
}

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  each_static_ip(input, AddressFate::outside,
                 [&](const AdapterLanding& landing, const Adapter& adapter, const PlacedAddress& address) {
                   RuleFinding finding =
                       context.report(address.at, "`{}` of VM {} is outside {}", to_string(address.address, false),
                                      ticked(model.vms[adapter.vm].name), where_of(model, landing));
                   about_adapter(finding, landing, adapter)
                       .label(model.vnet_subnets[landing.landed].name.span(), "it lands here{}",
                              landing.determined() ? "" : ", or in the other")
                       .help("plan a new address for the replica; if it may change, write {} in the `map`",
                             kAddressesChange);
                 });
}

}  // namespace

namespace rules {
extern constinit const Rule static_ip_outside_subnet{
    .info = {.name = "static-ip-outside-subnet",
             .severity = Severity::warning,
             .concern = Concern::addresses,
             .summary = "A static address is outside the subnet that its adapter lands in",
             .why = "asrmap takes it that the replica is to keep the static address of its adapter; an adapter for "
                    "which none is set gets \"the next available IP address\" (\"Manage VM network interfaces for "
                    "on-premises disaster recovery to Azure\", of 2024). A set address is honoured \"if it is "
                    "available in the target IP range\" (\"Connect to Azure VMs after failover from on-premises\", of "
                    "2022); if it is not available, an older page says, the failover fails (\"Replicate Hyper-V "
                    "virtual machines in VMM clouds to Azure using Site Recovery in the Azure portal\", of 2017). So "
                    "either the failover fails or the VM comes up with another address; which of the two it is today "
                    "is told nowhere. That an address outside the range is never available is inferred. Adapters and "
                    "addresses are those of a `vms` inventory.",
             .bad = R"(
inventory vms "export.json"

vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr { subnet web 10.10.9.0/24 }

map ams/Finance -> vnet-dr
)",
             .good = R"(
inventory vms "export.json"

vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr { subnet web 10.10.1.0/24 }

map ams/Finance -> vnet-dr
)",
             .fix = "Give the target subnet the range of the VM subnet, or plan another address for the replica.",
             .export_json = R"(
{"VMMServer": "ams",
 "VirtualNetworkAdapters": [
   {"VM": "fin-web-01", "VMNetwork": "Finance", "VMSubnet": "web",
    "IPv4AddressType": "Static", "IPv4Addresses": ["10.10.1.20"], "MACAddress": "00:1D:D8:B7:1C:00"}]}
)"},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
