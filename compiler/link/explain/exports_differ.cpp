// SPDX-License-Identifier: MIT
// Where two exports say different things of one thing.
#include "diag/wording.h"
#include "link/explain/explain.h"

namespace asrmap::link {
namespace {

using On = ExportsDiffer::On;

// "two exports differ on …" in the message. Empty if the message is another one.
std::string aspect_of(const ExportsDiffer& slip) {
  const std::string owner = ticked(slip.owner), part = ticked(slip.part);
  switch (slip.on) {
    case On::location: return fmt::format("the region of {}", owner);
    case On::address_space: return fmt::format("the address space of {}", owner);
    case On::ranges: return fmt::format("the range of subnet {} of {}", part, owner);
    case On::delegation: return fmt::format("the delegation of subnet {} of {}", part, owner);
    case On::vm_ranges: return fmt::format("the range of VM subnet {} of {}", part, owner);
    case On::logical_network: return fmt::format("the logical network of {}", owner);
    case On::network_name: return fmt::format("the friendly name of network {}", owner);
    case On::vm_network: return fmt::format("the VM network of adapter {} of VM {}", part, owner);
    case On::vm_subnet: return fmt::format("the VM subnet of adapter {} of VM {}", part, owner);
    case On::addresses: return fmt::format("the addresses of adapter {} of VM {}", part, owner);
    case On::target: return fmt::format("where mapping {} leads", owner);
    case On::subnet_order: return fmt::format("the order of the subnets of {}", owner);
    case On::subnets:
    case On::vm_subnets: break;
  }
  return {};
}

}  // namespace

void explain_exports(const Linking& linking, Reporter& reporter) {
  for (const ExportsDiffer& slip : linking.slips.exports) {
    const std::string aspect = aspect_of(slip);
    const std::string message =
        aspect.empty()
            ? fmt::format("only one of two exports of {} has {} {}", ticked(slip.owner),
                          slip.on == On::subnets ? "subnet" : "VM subnet", ticked(slip.part))
            : fmt::format("two exports differ on {}: {} and {}", aspect, ticked(slip.first), ticked(slip.second));
    reporter.report(rule_name::inventory_drift, slip.second.span(), "{}", message)
        .label(slip.first.span(), "the other export")
        .help("export both again, or name only the newer one by `inventory`");
  }
}

}  // namespace asrmap::link
