// SPDX-License-Identifier: MIT
// Where a VM network and its exports differ.
#include "diag/wording.h"
#include "ir/network.h"
#include "link/explain/drift.h"
#include "text/ascii.h"

namespace asrmap::link {
namespace {

void explain_isolation(const Network& network, const NetworkExport& exported, Reporter& reporter) {
  if (exported.vmm == nullptr || exported.vmm->isolation == Isolation::unknown) return;
  const Isolation isolation = exported.vmm->isolation;
  if (network.isolation == isolation) return;
  report_drift(reporter, network.name.span(), exported.vmm->name,
               "VM network {} has the isolation `{}`, says the inventory, not `{}`", ticked(network.name),
               to_string(isolation), to_string(network.isolation))
      .help("write `isolation = {}`, or export again", to_string(isolation));
}

void explain_logical_network(const Network& network, const NetworkExport& exported, Reporter& reporter) {
  const Text logical = exported.logical_network();
  if (!logical.written() || network.logical_network == logical) return;
  report_drift(reporter, network.logical_network.span(), logical,
               "VM network {} is in the logical network {}, says the inventory, not in {}", ticked(network.name),
               ticked(logical), ticked(network.logical_network))
      .help("write {}, or export again", ticked(logical));
}

void explain_name(const Linking& linking, const Network& network, const NetworkExport& exported, Reporter& reporter) {
  if (exported.asr != nullptr) {
    if (!(network.name == exported.asr->name))
      explain_case(linking, reporter, network.name, exported.asr->name, "VM network", true);
    return;
  }
  if (network.name == exported.name) return;
  Finding finding = report_drift(reporter, network.name.span(), exported.name, "VM network {} is {} in VMM",
                                 ticked(network.name), ticked(exported.name));
  finding.tell_apart(network.name.view(), exported.name.view())
      .help("write {}; VMM names compare with case", ticked(exported.name));
  if (const auto text = spelling(linking, network.name, exported.name.view(), false))
    finding.fix("Write " + ticked(exported.name), network.name.span(), *text);
}

}  // namespace

void explain_network_drift(const Linking& linking, Reporter& reporter) {
  for (const Twins::OfNetwork& twin : linking.twins.networks) {
    const Network& network = linking.model.networks[twin.id];
    const NetworkExport& exported = *twin.exported;
    explain_isolation(network, exported, reporter);
    explain_logical_network(network, exported, reporter);
    if (exported.asr != nullptr && !equal_without_case(network.id.view(), exported.asr->id.view()))
      report_drift(reporter, network.id.span(), exported.asr->id,
                   "the id of VM network {} is {} in Site Recovery, not {}", ticked(network.name),
                   ticked(exported.asr->id), ticked(network.id))
          .help("leave out `id`: the inventory gives it");
    explain_name(linking, network, exported, reporter);
  }
}

}  // namespace asrmap::link
