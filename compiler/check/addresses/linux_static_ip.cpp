// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string_view>

#include "check/addresses/static_ip.h"
#include "ir/landings.h"
#include "text/ascii.h"

namespace asrmap::check {
namespace {

// Words of VMM's names for guest operating systems.
constexpr std::string_view kLinux[] = {"linux", "ubuntu", "debian", "centos", "red hat", "suse", "fedora"};

bool is_linux(const Text& operating_system) {
  const std::string name = lower(operating_system.view());
  return std::any_of(std::begin(kLinux), std::end(kLinux),
                     [&](std::string_view word) { return name.find(word) != name.npos; });
}

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  for (const AdapterLanding& landing : input.landings.adapters) {
    const Adapter& adapter = model.adapters[landing.adapter];
    const Vm& vm = model.vms[adapter.vm];
    if (!adapter.is_static() || !is_linux(vm.operating_system)) continue;
    const auto addresses = model.addresses[adapter.addresses];
    const auto ipv4 =
        std::find_if(addresses.begin(), addresses.end(), [](const PlacedAddress& each) { return !each.ipv6; });
    if (ipv4 == addresses.end()) continue;
    RuleFinding finding = context.report(ipv4->at, "VM {} runs {} with the static address `{}`; Azure will not keep it",
                                         ticked(vm.name), ticked(vm.operating_system), to_string(ipv4->address, false));
    about_adapter(finding, landing, adapter)
        .label(vm.operating_system.span(), "its operating system")
        .help("let the VM take its address by DHCP, and let names lead to it");
  }
}

}  // namespace

namespace rules {
extern constinit const Rule linux_static_ip{
    .info = {.name = "linux-static-ip",
             .severity = Severity::warning,
             .concern = Concern::addresses,
             .summary = "A Linux VM that lands in Azure has a static address",
             .why = "\"Guest VM network: Static IP (Linux)\" is not supported when Hyper-V VMs replicate to Azure, "
                    "with VMM and without (\"Support matrix for Hyper-V replication to Azure\", of 2018; \"Support "
                    "matrix for disaster recovery of on-premises Hyper-V VMs to Azure\", of 2020). What the replica "
                    "comes up with, and so whether it can be reached, is not told; that it is not its own address is "
                    "inferred. Adapters and operating systems are those of a `vms` inventory.",
             .bad = R"(
inventory vms "export.json"

vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr { subnet web 10.10.1.0/24 }

map ams/Finance -> vnet-dr
)",
             .good = R"(
inventory vms "mended.json"

vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr { subnet web 10.10.1.0/24 }

map ams/Finance -> vnet-dr
)",
             .fix = "Let the VM take its address by DHCP, and update what knows it by address.",
             .export_json = R"(
{"VMMServer": "ams",
 "VirtualNetworkAdapters": [
   {"VM": "fin-log-01", "OperatingSystem": "Ubuntu Linux 22.04", "VMNetwork": "Finance",
    "VMSubnet": "web", "IPv4AddressType": "Static", "IPv4Addresses": ["10.10.1.20"]}]}
)",
             .mended_json = R"(
{"VMMServer": "ams",
 "VirtualNetworkAdapters": [
   {"VM": "fin-log-01", "OperatingSystem": "Ubuntu Linux 22.04", "VMNetwork": "Finance",
    "VMSubnet": "web", "IPv4AddressType": "Dynamic", "IPv4Addresses": []}]}
)"},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
