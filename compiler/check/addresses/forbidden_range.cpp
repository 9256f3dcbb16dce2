// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include "check/addresses/range_set.h"
#include "check/rule.h"
#include "ir/vnet.h"

namespace asrmap::check {
namespace {

struct Forbidden {
  Prefix prefix;
  std::string_view what;
};

// The list of "Azure Virtual Network frequently asked questions (FAQ)".
constexpr std::array<Forbidden, 5> kForbidden = {{
    {{.address = {0, 0xE0000000}, .bits = 4}, "multicast"},
    {{.address = {0, 0xFFFFFFFF}, .bits = 32}, "broadcast"},
    {{.address = {0, 0x7F000000}, .bits = 8}, "loopback"},
    {{.address = {0, 0xA9FE0000}, .bits = 16}, "link-local"},
    {{.address = {0, 0xA83F8110}, .bits = 32}, "Azure's own DNS"},
}};

const Forbidden* forbidden_in(const Prefix& prefix) {
  for (const Forbidden& forbidden : kForbidden)
    if (forbidden.prefix.overlaps(prefix)) return &forbidden;
  return nullptr;
}

template <class Id>
void report(RuleContext& context, const PlacedPrefix& placed, const Forbidden& forbidden, std::string_view owner,
            const Text& name, Id id) {
  context
      .report(placed.at, "range `{}` of {} {} overlaps `{}` ({}), which no VNet may use", to_string(placed.prefix),
              owner, ticked(name), to_string(forbidden.prefix), forbidden.what)
      .about(id)
      .help("choose a range in `10.0.0.0/8`, `172.16.0.0/12` or `192.168.0.0/16`");
}

void check(const CheckInput& input, RuleContext& context) {
  const Model& model = input.model;
  RangeSet offending;
  std::vector<PlacedPrefix> found;
  for (const Vnet& vnet : model.vnets) {
    found.clear();
    for (const PlacedPrefix& placed : model.prefixes[vnet.address_space]) {
      const Forbidden* forbidden = forbidden_in(placed.prefix);
      if (forbidden == nullptr) continue;
      found.push_back(placed);
      if (vnet.label.written()) report(context, placed, *forbidden, "vnet", vnet.label, model.vnets.id_of(vnet));
    }
    offending.assign(found, RangeSet::Neighbours::apart);
    for (const VnetSubnet& subnet : model.vnet_subnets[vnet.subnets]) {
      if (!subnet.name.written()) continue;
      for (const PlacedPrefix& placed : model.prefixes[subnet.prefixes]) {
        const Forbidden* forbidden = forbidden_in(placed.prefix);
        // A subnet inside a range that is reported already needs no finding of its own.
        if (forbidden == nullptr || offending.contains(placed.prefix)) continue;
        report(context, placed, *forbidden, "subnet", subnet.name, model.vnet_subnets.id_of(subnet));
      }
    }
  }
}

}  // namespace

namespace rules {
extern constinit const Rule forbidden_range{
    .info = {.name = "forbidden-range",
             .severity = Severity::error,
             .concern = Concern::addresses,
             .summary = "A VNet's range overlaps addresses that Azure keeps out of VNets",
             .why = "Azure refuses 224.0.0.0/4 (multicast), 255.255.255.255/32 (broadcast), 127.0.0.0/8 (loopback), "
                    "169.254.0.0/16 (link-local) and 168.63.129.16/32 (internal DNS) in a VNet (\"Azure Virtual "
                    "Network frequently asked questions (FAQ)\"). A larger range that holds one of them offends as "
                    "well, which is inferred.",
             .bad = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr {
  subnet web  10.10.1.0/24
  subnet work 169.254.1.0/24
}

map ams/Finance -> vnet-dr
)",
             .good = R"(
vmm ams {
  network Finance { subnet web 10.10.1.0/24 }
}
vnet vnet-dr {
  subnet web  10.10.1.0/24
  subnet work 10.10.2.0/24
}

map ams/Finance -> vnet-dr
)",
             .fix = "Choose a private range: one in `10.0.0.0/8`, `172.16.0.0/12` or `192.168.0.0/16`."},
    .check = &check};
}  // namespace rules

}  // namespace asrmap::check
