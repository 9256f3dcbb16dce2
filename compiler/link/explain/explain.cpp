// SPDX-License-Identifier: MIT
#include "link/explain/explain.h"

#include "diag/wording.h"
#include "link/explain/prefix_help.h"
#include "source/spelling.h"
#include "text/look_alike.h"

namespace asrmap::link {
namespace {

void explain_ranges(const SlipList<Text>& ranges, Reporter& reporter) {
  for (const Text& text : ranges)
    reporter
        .report(rule_name::invalid_prefix, text.span(), "{} is {}", ticked(text),
                around_from_to(text.view()) ? "a range from one address to another, not in CIDR form"
                                            : "no address range in CIDR form")
        .tell_apart(text.view(), as_seen(text.view()))
        .help("{}", prefix_help(text.view()));
}

std::size_t omitted_of(const Slips& slips) {
  static_assert(sizeof(Slips) == 18 * sizeof(SlipList<Text>), "a new list of slips is to be counted here too");
  return slips.properties.omitted() + slips.names.omitted() + slips.allowances.omitted() + slips.ranges.omitted() +
         slips.exported_ranges.omitted() + slips.exported_addresses.omitted() + slips.ids.omitted() +
         slips.second_vaults.omitted() + slips.server_labels.omitted() + slips.server_names.omitted() +
         slips.networks.omitted() + slips.vnets.omitted() + slips.subnets.omitted() + slips.inventories.omitted() +
         slips.exported_networks.omitted() + slips.exported_vnets.omitted() + slips.exports.omitted() +
         slips.maps.omitted();
}

}  // namespace

void explain(const Linking& linking, Elsewhere& elsewhere, Reporter& reporter) {
  explain_properties(linking.slips.properties, reporter);
  explain_ranges(linking.slips.ranges, reporter);
  explain_allowances(linking.slips.allowances, reporter);
  explain_definitions(linking, reporter);
  explain_vnets(linking, reporter);
  explain_inventories(linking, reporter);
  explain_exports(linking, reporter);
  explain_server_drift(linking, reporter);
  explain_network_drift(linking, reporter);
  explain_vm_subnet_drift(linking, reporter);
  explain_vnet_drift(linking, reporter);
  explain_maps(linking, elsewhere, reporter);
  reporter.omit(omitted_of(linking.slips));
}

void suggest(const Linking& linking, Finding finding, const Text& written, Near near, std::string_view otherwise,
             bool in_path) {
  if (!near) {
    finding.help("{}", otherwise);
    return;
  }
  finding.did_you_mean(written.view(), *near);
  if (const auto text = spelling(linking, written, *near, in_path))
    finding.fix("Write " + ticked(*near), written.span(), *text);
}

std::optional<std::string> spelling(const Linking& linking, const Text& old, std::string_view name, bool in_path) {
  if (!linking.toml_files.contains(old.span().file)) return in_place_of(old, name, WordPlace::dsl);
  return in_place_of(old, name, in_path ? WordPlace::toml_path : WordPlace::toml);
}

}  // namespace asrmap::link
