// SPDX-License-Identifier: MIT
#include <algorithm>
#include <vector>

#include "check/addresses/addresses_change.h"
#include "check/addresses/static_ip.h"
#include "ir/landings.h"
#include "ir/vm.h"
#include "ir/vnet.h"

namespace asrmap::check {
namespace {

constexpr std::size_t kMostLabels = 6;

// An address that several adapters have, and one of these adapters.
struct Claim {
  const AdapterLanding* landing;
  const Adapter* adapter;
  const PlacedAddress* address;
  AddressId first;  // the first of the equal addresses
};

// "VMs `a` and `b`", "2 adapters of VM `a`", "2 adapters of VM `a` and 3 more".
std::string owners_of(const Model& model, std::span<const Claim> claims) {
  const VmId first = claims[0].adapter->vm, second = claims[1].adapter->vm;
  const std::string others = claims.size() == 2 ? std::string() : fmt::format(" and {} more", claims.size() - 2);
  const std::string name = ticked(model.vms[first].name);
  return first == second ? fmt::format("2 adapters of VM {}{}", name, others)
                         : fmt::format("VMs {} and {}{}", name, ticked(model.vms[second].name), others);
}

void report(const Model& model, RuleContext& context, std::span<const Claim> claims) {
  const Claim& first = claims[0];
  const Claim& second = claims[1];
  const VnetSubnet& subnet = model.vnet_subnets[second.landing->landed];
  const std::string where =
      second.landing->determined()
          ? fmt::format("{} of {}", ticked(subnet.name), ticked(model.vnets[second.landing->target].label))
          : fmt::format("the first subnet of {}", ticked(model.vnets[second.landing->target].label));
  RuleFinding finding = context.report(second.address->at, "{} have `{}` in {}", owners_of(model, claims),
                                       to_string(second.address->address, false), where);
  about_adapter(finding, *second.landing, *second.adapter).label(first.address->at, "the first that has it");
  for (std::size_t i = 2; i < claims.size() && i < kMostLabels; ++i)
    finding.label(claims[i].address->at, "{} too", ticked(model.vms[claims[i].adapter->vm].name));
  const bool is_one_vm = first.adapter->vm == second.adapter->vm;
  finding.help("{}; if addresses may change, write {} in the `map`",
               is_one_vm ? "plan a new address for one of the adapters"
                         : "map their VM networks to different vnets, or plan a new address",
               kAddressesChange);
}

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  std::vector<Claim> claims;
  each_static_ip(input, AddressFate::contested,
                 [&](const AdapterLanding& landing, const Adapter& adapter, const PlacedAddress& address) {
                   const AddressId id = model.addresses.id_of(address);
                   claims.push_back({&landing, &adapter, &address, std::min(id, input.landings.rivals[id])});
                 });
  std::stable_sort(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) { return a.first < b.first; });
  for (std::size_t begin = 0, end = 0; begin < claims.size(); begin = end) {
    for (end = begin + 1; end < claims.size() && claims[end].first == claims[begin].first;) ++end;
    if (end - begin > 1) report(model, context, std::span(claims).subspan(begin, end - begin));
  }
}

}  // namespace

namespace rules {
extern constinit const Rule static_ip_conflict{
    .info = {.name = "static-ip-conflict",
             .severity = Severity::warning,
             .concern = Concern::addresses,
             .summary = "Two VMs with one static address land in one subnet",
             .why = "Many VM networks may be mapped to one VNet (\"Step 9: Configure network mapping for Hyper-V "
                    "replication (with VMM) to Azure\"), and tenants often use the same addresses. In one Azure "
                    "subnet an address exists once. asrmap takes it that the replica is to keep the static address of "
                    "its adapter; an adapter for which none is set gets \"the next available IP address\" (\"Manage "
                    "VM network interfaces for on-premises disaster recovery to Azure\", of 2024). A set address is "
                    "honoured \"if it is available in the target IP range\" (\"Connect to Azure VMs after failover "
                    "from on-premises\", of 2022); if it is not available, an older page says, the failover fails "
                    "(\"Replicate Hyper-V virtual machines in VMM clouds to Azure using Site Recovery in the Azure "
                    "portal\", of 2017). So either the second failover fails or its VM comes up with another address; "
                    "which of the two it is today is told nowhere. Adapters and addresses are those of a `vms` "
                    "inventory.",
             .bad = R"(
inventory vms "export.json"

vmm ams {
  network TenantA { subnet web 10.10.1.0/25 }
  network TenantB { subnet app 10.10.1.128/25 }
}
vnet vnet-dr { subnet web 10.10.1.0/24 }

map ams/TenantA, ams/TenantB -> vnet-dr
)",
             .good = R"(
inventory vms "export.json"

vmm ams {
  network TenantA { subnet web 10.10.1.0/25 }
  network TenantB { subnet app 10.10.1.128/25 }
}
vnet vnet-a { subnet web 10.10.1.0/24 }
vnet vnet-b { subnet app 10.10.1.0/24 }

map ams/TenantA -> vnet-a
map ams/TenantB -> vnet-b
)",
             .fix = "Map the VM networks to different VNets, or plan another address for one of the replicas.",
             .export_json = R"(
{"VMMServer": "ams",
 "VirtualNetworkAdapters": [
   {"VM": "a-01", "VMNetwork": "TenantA", "VMSubnet": "web",
    "IPv4AddressType": "Static", "IPv4Addresses": ["10.10.1.20"]},
   {"VM": "b-01", "VMNetwork": "TenantB", "VMSubnet": "app",
    "IPv4AddressType": "Static", "IPv4Addresses": ["10.10.1.20"]}]}
)"},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
