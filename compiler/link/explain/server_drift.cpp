// SPDX-License-Identifier: MIT
// Where a VMM server and its fabric in Site Recovery differ.
#include "diag/wording.h"
#include "ir/server.h"
#include "link/explain/drift.h"
#include "text/ascii.h"

namespace asrmap::link {
namespace {

void explain_name(const Linking& linking, const Server& server, const ExportedFabric& fabric, Reporter& reporter) {
  if (!fabric.friendly_name.written() || server.name == fabric.friendly_name) return;
  if (equal_without_case(server.name.view(), fabric.friendly_name.view())) {
    const bool has_own_name = server.name.span() != server.label.span();
    explain_case(linking, reporter, server.name, fabric.friendly_name, "VMM server", has_own_name);
    return;
  }
  report_drift(reporter, server.name.span(), fabric.friendly_name,
               "the fabric of VMM server {} is named {} in Site Recovery", ticked(server.name),
               ticked(fabric.friendly_name))
      .help("write the friendly name that Site Recovery has, or another `fabric`");
}

std::string what_is(const ExportedFabric& fabric) {
  const std::string_view type = fabric.type.view();
  if (equal_without_case(type, "HyperVSite")) return "a Hyper-V site";
  if (equal_without_case(type, "Azure")) return "an Azure region";
  if (lower(type).starts_with("vmware") || lower(type).starts_with("inmage")) return "a VMware site";
  return fmt::format("a fabric of type {}", ticked(type));
}

std::string_view no_mappings_in(const ExportedFabric& fabric) {
  return equal_without_case(fabric.type.view(), "Azure")
             ? "asrmap maps VM networks of VMM servers only"
             : "without VMM there are no network mappings, and the target network is set for each VM";
}

void explain_other_fabrics(const Linking& linking, Reporter& reporter) {
  for (const Server& server : linking.model.servers) {
    if (server.is_exported || !server.label.written()) continue;
    const ExportedFabric* const fabric = linking.exports.other_fabric(server.label);
    if (fabric == nullptr) continue;
    report_drift(reporter, server.label.span(), fabric->type, "{} is {} ({}) in Site Recovery, not a VMM server",
                 ticked(server.label), what_is(*fabric), fabric->type.view())
        .help("delete it and its mappings: {}", no_mappings_in(*fabric));
  }
}

}  // namespace

void explain_server_drift(const Linking& linking, Reporter& reporter) {
  explain_other_fabrics(linking, reporter);
  for (const auto& [id, exports] : linking.twins.servers) {
    const Server& server = linking.model.servers[id];
    if (exports->fabrics.empty()) continue;
    if (const ExportedFabric* fabric = exports->fabric_of(server.fabric)) {
      explain_name(linking, server, *fabric, reporter);
    } else if (server.fabric.written()) {
      report_drift(reporter, server.fabric.span(), exports->fabrics.front()->name,
                   "the fabric of {} is {} in the inventory, not {}", ticked(server.name),
                   ticked(exports->fabrics.front()->name), ticked(server.fabric))
          .help("leave out `fabric`: the inventory gives it");
    } else {
      Finding finding =
          reporter.report(rule_name::ambiguous_reference, server.name.span(), "Site Recovery has {} fabrics {}",
                          exports->fabrics.size(), ticked(server.name));
      std::vector<std::string_view> names;
      for (const ExportedFabric* each : exports->fabrics) {
        finding.label(each->name.span(), "one of them");
        names.push_back(each->name.view());
      }
      finding.help("write the `fabric` that is meant: {}", ticked_list(names, "or", 3));
    }
  }
}

}  // namespace asrmap::link
