// SPDX-License-Identifier: MIT
#include "check/rule.h"
#include "ir/ids.h"
#include "ir/prefix.h"
#include "ir/vnet.h"

namespace asrmap::check {
namespace {

constexpr unsigned kSmallestIpv4 = 29;
constexpr unsigned kIpv6 = 64;

void check_range(const CheckInput& input, RuleContext& context, VnetSubnetId id, const PlacedPrefix& placed) {
  const Prefix& prefix = placed.prefix;
  const Text& name = input.model.vnet_subnets[id].name;
  if (!prefix.ipv6) {
    if (prefix.bits <= kSmallestIpv4) return;
    context
        .report(placed.at, "range `{}` of subnet {} is smaller than /{}, the smallest that Azure has",
                to_string(prefix), ticked(name), kSmallestIpv4)
        .about(id)
        .help("choose a /{} or larger; Azure keeps 5 addresses of a range for itself", kSmallestIpv4);
    return;
  }
  if (prefix.bits == kIpv6) return;
  Prefix right = prefix;
  right.bits = kIpv6;
  const std::string text = to_string(right);
  RuleFinding finding =
      context.report(placed.at, "IPv6 range `{}` of subnet {} is a /{}; an Azure subnet has exactly /{}",
                     to_string(prefix), ticked(name), prefix.bits, kIpv6);
  finding.about(id).help("choose a /{} such as `{}`", kIpv6, text);
  // A smaller range is always safe, but a larger one may overlap another, so it is no automatic
  // fix.
  if (prefix.bits < kIpv6) finding.fix(fmt::format("Write `{}`", text), placed.at, fmt::format("\"{}\"", text));
}

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  for (const VnetSubnet& subnet : model.vnet_subnets) {
    if (!subnet.name.written()) continue;
    for (const PlacedPrefix& placed : model.prefixes[subnet.prefixes])
      check_range(input, context, model.vnet_subnets.id_of(subnet), placed);
  }
}

}  // namespace

namespace rules {
extern constinit const Rule subnet_too_small{
    .info = {.name = "subnet-too-small",
             .severity = Severity::error,
             .concern = Concern::addresses,
             .summary = "A subnet's range has a size that Azure does not have",
             .why = "\"The smallest supported IPv4 subnet is /29\", of whose eight addresses Azure reserves five, and "
                    "\"IPv6 subnets must be exactly /64 in size\" (\"Azure Virtual Network frequently asked questions "
                    "(FAQ)\").",
             .bad = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/30 }
}
vnet vnet-dr { subnet web 10.10.1.0/30 }

map ams/Finance -> vnet-dr
)",
             .good = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/30 }
}
vnet vnet-dr { subnet web 10.10.1.0/29 }

map ams/Finance -> vnet-dr
)",
             .fix = "Give the subnet an IPv4 range of /29 or larger, and an IPv6 range of /64."},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
