// SPDX-License-Identifier: MIT
// Findings about `inventory` statements, and about what is not understood in their exports.
#include <algorithm>
#include <set>

#include "diag/wording.h"
#include "ir/server.h"
#include "link/explain/explain.h"
#include "text/look_alike.h"

namespace asrmap::link {
namespace {

constexpr std::size_t kMostLabels = 6;
constexpr std::string_view kExportAgain = "export again, and leave the file as it is";
constexpr std::string_view kExportIds = "export the network's id too, as the script of `asrmap export-script vmm` does";

void explain_statement(const Linking& linking, const InventorySlip& slip, Reporter& reporter) {
  const Span at = slip.at.span();
  switch (slip.kind) {
    case InventorySlip::Kind::too_large:
      reporter.report(rule_name::invalid_value, at, "too large an inventory for so many VMM servers")
          .help("export each VMM server on its own");
      return;
    case InventorySlip::Kind::lacks_server:
      reporter
          .report(rule_name::missing_property, at,
                  "the inventory lacks `server`: the export does not say where it is from")
          .help("{}", slip.syntax == Syntax::toml ? "add `server = \"LABEL\"`, the label of its VMM server"
                                                  : "add `{ server = LABEL }`, the label of its VMM server");
      return;
    case InventorySlip::Kind::takes_no_server:
      reporter
          .report(rule_name::invalid_value, at, "an inventory of kind {} is of no single VMM server",
                  ticked(slip.inventory_kind))
          .help("leave out `server`");
      return;
    case InventorySlip::Kind::other_server:
      reporter
          .report(rule_name::inventory_drift, at, "the export is of VMM server {}, not of {}",
                  ticked(slip.inventory_kind), ticked(slip.at))
          .label(slip.inventory_kind.span(), "the export says so")
          .help("name the export of {}, or write the server that this one is of", ticked(slip.at));
      return;
    case InventorySlip::Kind::unknown_server:
      suggest(linking,
              reporter.report(rule_name::unknown_reference, at, "no VMM server {} is declared", ticked(slip.at)),
              slip.at, slip.near, {}, false);
      return;
  }
}

void label_each(Finding& finding, const std::vector<Text>& names) {
  for (const Text& name : std::span(names).first(std::min(names.size(), kMostLabels)))
    finding.label(name.span(), "one of them");
}

void explain_network(const Model& model, const NetworkSlip& slip, Reporter& reporter) {
  const Span at = slip.name.span();
  switch (slip.kind) {
    case NetworkSlip::Kind::of_object: {
      Finding finding = reporter.report(rule_name::ambiguous_reference, at, "there are {} VM networks {}",
                                        slip.fits.size(), ticked(slip.name));
      finding.help("{}", kExportIds);
      label_each(finding, slip.fits);
      return;
    }
    case NetworkSlip::Kind::of_adapter:
      reporter
          .report(rule_name::ambiguous_reference, at, "VMM server {} has several VM networks {}",
                  ticked(model.servers[*slip.server].label), ticked(slip.name))
          .help("{}", kExportIds);
      return;
    case NetworkSlip::Kind::of_declaration: {
      Finding finding = reporter.report(rule_name::ambiguous_reference, at, "the inventory has {} VM networks {}",
                                        slip.fits.size(), ticked(slip.name));
      finding.help("tell them apart by `logical_network`, or by the `id` in Site Recovery");
      for (const Text& name : slip.fits) finding.label(name.span(), "one of them");
      return;
    }
  }
}

void explain_vnet(const VnetSlip& slip, Reporter& reporter) {
  Finding finding = reporter.report(rule_name::ambiguous_reference, slip.name.span(), "the inventory has {} VNets {}",
                                    slip.fits.size(), ticked(slip.name));
  std::vector<std::string_view> groups;
  for (const ExportedVnet* each : slip.fits) {
    if (groups.size() < kMostLabels) finding.label(each->name.span(), "one of them");
    if (each->resource_group.written()) groups.push_back(each->resource_group.view());
  }
  if (groups.size() == slip.fits.size() && std::set(groups.begin(), groups.end()).size() == groups.size())
    finding.help("write its `resource_group`: {}", ticked_list(groups, "or"));
  else
    finding.help("write its `id`");
}

}  // namespace

void explain_inventories(const Linking& linking, Reporter& reporter) {
  const Slips& slips = linking.slips;
  for (const InventorySlip& slip : slips.inventories) explain_statement(linking, slip, reporter);
  for (const NetworkSlip& slip : slips.exported_networks) explain_network(linking.model, slip, reporter);
  for (const VnetSlip& slip : slips.exported_vnets) explain_vnet(slip, reporter);
  // Each range is reported once, however often it is used.
  std::set<Span> told;
  for (const Text& text : slips.exported_ranges)
    if (told.insert(text.span()).second)
      reporter.report(rule_name::invalid_inventory, text.span(), "{} is no address range in CIDR form", ticked(text))
          .tell_apart(text.view(), as_seen(text.view()))
          .help("{}", kExportAgain);
  for (const Text& text : slips.exported_addresses)
    reporter.report(rule_name::invalid_inventory, text.span(), "{} is no IP address", ticked(text))
        .tell_apart(text.view(), as_seen(text.view()))
        .help("{}", kExportAgain);
}

}  // namespace asrmap::link
