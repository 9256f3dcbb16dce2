// SPDX-License-Identifier: MIT
#include "check/rule.h"
#include "ir/ids.h"
#include "ir/network.h"
#include "ir/prefix.h"
#include "ir/vnet.h"

namespace asrmap::check {
namespace {

// Keeps the host bits, which to_string() clears.
std::string as_written(const Prefix& prefix) {
  Prefix address = prefix;
  address.bits = prefix.ipv6 ? 128 : 32;
  std::string text = to_string(address);
  text.resize(text.find('/'));
  return fmt::format("{}/{}", text, prefix.bits);
}

template <class Id>
void check_ranges(const CheckInput& input, RuleContext& context, Range ranges, std::string_view owner, const Text& name,
                  Id id) {
  if (!name.written()) return;
  for (const PlacedPrefix& placed : input.model.prefixes[ranges]) {
    if (!placed.prefix.has_host_bits()) continue;
    const std::string range = to_string(placed.prefix);
    context
        .report(placed.at, "range `{}` of {} {} has host bits set; its network is `{}`", as_written(placed.prefix),
                owner, ticked(name), range)
        .about(id)
        .help("write `{}`, or correct the prefix length", range)
        .fix(fmt::format("Write `{}`", range), placed.at, placed.quoted ? fmt::format("\"{}\"", range) : range);
  }
}

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  for (const VmSubnet& subnet : model.vm_subnets)
    check_ranges(input, context, subnet.prefixes, "VM subnet", subnet.name, model.vm_subnets.id_of(subnet));
  for (const Vnet& vnet : model.vnets)
    check_ranges(input, context, vnet.address_space, "vnet", vnet.label, model.vnets.id_of(vnet));
  for (const VnetSubnet& subnet : model.vnet_subnets)
    check_ranges(input, context, subnet.prefixes, "subnet", subnet.name, model.vnet_subnets.id_of(subnet));
}

}  // namespace

namespace rules {
extern constinit const Rule host_bits_set{
    .info = {.name = "host-bits-set",
             .severity = Severity::warning,
             .concern = Concern::addresses,
             .summary = "An address range does not start at its network address",
             .why = "Azure refuses such a range with the error InvalidCIDRNotation (Azure/sovereign-landing-zone, "
                    "docs/13-Troubleshooting.md; \"For the given prefix length, the address prefix should be …\"), so "
                    "that no subnet of a VNet has it. VMM is freer: its page of \"New-SCSubnetVLan\" writes "
                    "192.168.0.1/24. Either the address or the length may be a slip. asrmap goes on with the length "
                    "as written.",
             .bad = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr { subnet web 10.10.1.1/24 }

map ams/Finance -> vnet-dr
)",
             .good = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr { subnet web 10.10.1.0/24 }

map ams/Finance -> vnet-dr
)",
             .fix = "Write the network address, or the prefix length that was meant.",
             .about_writing = true},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
