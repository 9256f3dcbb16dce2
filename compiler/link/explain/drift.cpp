// SPDX-License-Identifier: MIT
#include "link/explain/drift.h"

#include <algorithm>
#include <tuple>

#include "diag/wording.h"
#include "text/nearest.h"

namespace asrmap::link {
namespace {

using Key = std::tuple<bool, Address, unsigned>;

Key key_of(const Prefix& prefix) { return {prefix.ipv6, prefix.first(), prefix.bits}; }

std::vector<Key> in_order(std::vector<Key> keys) {
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

}  // namespace

void explain_case(const Linking& linking, Reporter& reporter, const Text& name, const Text& friendly_name,
                  std::string_view what, bool has_own_name) {
  Finding finding = reporter.report(rule_name::lookup_case_mismatch, name.span(), "{} {} is {} in Site Recovery", what,
                                    ticked(name), ticked(friendly_name));
  finding.label(friendly_name.span(), "exported here");
  if (!has_own_name) {
    finding.help("write {} in the block", ticked(fmt::format("name = \"{}\"", friendly_name.view())));
    return;
  }
  if (linking.model.is_exported(name)) {
    finding.help(
        "let Site Recovery refresh the server, or rename it in VMM; Terraform and PowerShell look for the exact name");
    return;
  }
  finding.help("write {}; Terraform and PowerShell look for the exact name", ticked(friendly_name));
  if (const auto text = spelling(linking, name, friendly_name.view(), false))
    finding.fix("Write " + ticked(friendly_name), name.span(), *text);
}

Near explain_missing_subnet(const Linking& linking, Reporter& reporter, std::string_view what, const Text& subnet,
                            const Text& owner, const std::vector<std::string_view>& left) {
  Finding finding = reporter.report(rule_name::inventory_drift, subnet.span(), "{}, says the inventory", what);
  finding.label(owner.span(), "exported without it");
  const Near near = nearest(subnet.view(), left);
  if (!near) {
    finding.help("delete it, or export again if it is there by now");
    return near;
  }
  finding.did_you_mean(subnet.view(), *near);
  if (const auto text = spelling(linking, subnet, *near, false))
    finding.fix("Write " + ticked(*near), subnet.span(), *text);
  return near;
}

bool has_ranges(const Inventory& file, Range exported) {
  const auto words = file.words_in(exported);
  return !words.empty() &&
         std::ranges::all_of(words, [](const Text& text) { return exported_prefix(text).has_value(); });
}

bool are_same_ranges(std::span<const PlacedPrefix> written, const Inventory& file, Range exported) {
  std::vector<Key> own, others;
  for (const PlacedPrefix& placed : written) own.push_back(key_of(placed.prefix));
  for (const Text& text : file.words_in(exported))
    if (const auto prefix = exported_prefix(text)) others.push_back(key_of(*prefix));
  return in_order(std::move(own)) == in_order(std::move(others));
}

}  // namespace asrmap::link
