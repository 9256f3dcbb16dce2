// SPDX-License-Identifier: MIT
// Why a `map` does not lead where it should: its sources. Targets are in map_targets.cpp.
#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "diag/wording.h"
#include "ir/mapping.h"
#include "ir/network.h"
#include "ir/server.h"
#include "link/explain/map_explainer.h"
#include "text/joined_key.h"
#include "text/look_alike.h"

namespace asrmap::link {
namespace {

constexpr std::size_t kMostNames = 6;  // in a list; a finding has at most as many labels

template <class Rows, class Name>
std::string list_of(const Rows& rows, Name name) {
  std::vector<std::string_view> names;
  for (const auto& row : rows) {
    if (names.size() == kMostNames) break;
    names.push_back(name(row));
  }
  return ticked_list_of(names, rows.size());
}

std::string path_of_pattern(const Model& model, std::uint32_t index) {
  const Pattern& pattern = model.patterns[index];
  return fmt::format("{}/{}", model.servers[pattern.server].label.view(), pattern.name.view());
}

}  // namespace

void MapExplainer::operator()(const UnknownServer& slip) {
  Finding finding = reporter_.report(rule_name::unknown_reference, slip.name.span(), "no VMM server {} is declared{}",
                                     ticked(slip.name), times());
  mark_others(finding);
  if (const auto help = elsewhere_.help(Elsewhere::Kind::server, slip.name)) {
    finding.help("{}", *help);
    return;
  }
  if (linking_.exports.other_fabric(slip.name) != nullptr) {
    finding.help("Site Recovery has a fabric of this name, which is no VMM server and has no network mappings");
    return;
  }
  const auto& servers = model_.servers;
  suggest(linking_, finding, slip.name, slip.near,
          servers.empty()
              ? "declare it with `vmm`"
              : "the project declares " + list_of(servers, [](const Server& server) { return server.label.view(); }),
          true);
  mend_others(finding, slip.near);
}

void MapExplainer::operator()(const UnknownNetwork& slip) {
  const Server& server = model_.servers[slip.server];
  if (slip.means_all) {
    (slip.name.empty()
         ? reporter_.report(rule_name::unknown_reference, slip.name.span(), "the path {} names no VM network",
                            ticked(std::string(server.label.view()) + '/'))
         : reporter_.report(rule_name::unknown_reference, slip.name.span(), "VMM server {} has no VM network {}",
                            ticked(server.label), ticked(slip.name)))
        .help("{} is all of them", ticked(path_for(slip.name.span(), {server.label.view(), "*"})));
    return;
  }
  Finding finding =
      reporter_.report(rule_name::unknown_reference, slip.name.span(), "VMM server {} has no VM network {}{}",
                       ticked(server.label), ticked(slip.name), times());
  mark_others(finding);
  if (slip.exported_on) {
    const Text& other = model_.servers[*slip.exported_on].label;
    finding.label(other.span(), "an inventory is of this server")
        .help(
            "an inventory has it on {}: write `name = \"{}\"` in the block of {}, or `server = {}` behind the "
            "inventory",
            ticked(other), other.view(), ticked(server.label), server.label.view())
        .tell_apart(server.name.view(), other.view());
    return;
  }
  const auto networks = model_.networks[server.networks];
  suggest(linking_, finding, slip.name, slip.near,
          networks.empty() ? "declare it with `network` in the `vmm` block"
                           : "it has " + list_of(networks, [](const Network& network) { return network.name.view(); }),
          true);
  mend_others(finding, slip.near);
}

void MapExplainer::operator()(const OtherLogicalNetwork& slip) {
  reporter_
      .report(rule_name::unknown_reference, slip.logical_network.span(),
              "no VM network {} of {} is in the logical network {}", ticked(slip.network), ticked(slip.server),
              ticked(slip.logical_network))
      .help("set `logical_network` in the `network` block, or leave it out of the path");
}

void MapExplainer::operator()(const NamesVmSubnet& slip) {
  reporter_
      .report(rule_name::unknown_reference, slip.subnet.span(),
              "{} is a VM subnet; a mapping is for the whole VM network {}", ticked(slip.subnet), ticked(slip.network))
      .help("leave out {}; each VM subnet lands by its name", ticked("/" + std::string(slip.subnet.view())));
}

void MapExplainer::operator()(const AmbiguousNetwork& slip) {
  Finding finding = reporter_.report(rule_name::ambiguous_reference, slip.name.span(), "{} has {} VM networks {}",
                                     ticked(slip.server), slip.count, ticked(slip.name));
  std::vector<std::string> paths;
  for (const NetworkId id : slip.first) {
    finding.label(model_.networks[id].name.span(), "one of them");
    paths.push_back(path_of(model_, id));
  }
  if (slip.all_have_logical_network)
    finding.help("name the logical network too: {}", ticked_list_of({paths.begin(), paths.end()}, slip.count, "or"));
  else
    finding.help(
        "set `logical_network` in each of their blocks, and name it in the path: `server/logical-network/network`");
}

void MapExplainer::operator()(const TooManyMatches& slip) {
  reporter_
      .report(rule_name::invalid_value, slip.at,
              "too many patterns match the same VM networks; {} and those after it are left out", ticked(slip.pattern))
      .help("let one pattern map what several match, and begin a pattern with the first letters of the names");
}

void MapExplainer::operator()(const TiedPatterns& slip) {
  reporter_
      .report(rule_name::ambiguous_pattern, model_.patterns[slip.second].at,
              "patterns {} and {} of equal weight match {}{}", ticked(path_of_pattern(model_, slip.first)),
              ticked(path_of_pattern(model_, slip.second)), ticked(path_of(model_, slip.network)),
              slip.more == 0 ? "" : fmt::format(" and {}", counted(slip.more, "more VM network")))
      .label(model_.patterns[slip.first].at, "the other pattern")
      .help("map the network by its name, or make one pattern longer");
}

void MapExplainer::operator()(const UnknownVmSubnet& slip) {
  suggest(linking_,
          reporter_.report(rule_name::unknown_reference, slip.name.span(), "{} no VM subnet {}",
                           slip.has_one_source ? "the source has" : "the sources have", ticked(slip.name)),
          slip.name, slip.near, "`land` takes a VM subnet of the source, then a subnet of the target", false);
}

std::string MapExplainer::times() const {
  return others_.empty() ? std::string() : fmt::format("; {} places name it", others_.size() + 1);
}

void MapExplainer::mark_others(Finding& finding) const {
  for (const Text& other : others_) finding.also_at(other.span());
}

void MapExplainer::mend_others(Finding& finding, Near near) const {
  if (!near) return;
  for (const Text& other : others_)
    if (const auto text = spelling(linking_, other, *near, true)) finding.also_fix(other.span(), *text);
}

namespace {

// What makes several slips one mistake: the same name is unknown in the same place. Empty if the
// slip is never joined.
struct NameOf {
  std::pair<std::string, Text> operator()(const UnknownServer& slip) const {
    return {joined_key({"server", slip.name.view()}), slip.name};
  }
  std::pair<std::string, Text> operator()(const UnknownNetwork& slip) const {
    if (slip.means_all) return {};
    return {joined_key({"network", std::to_string(static_cast<std::uint32_t>(slip.server)), slip.name.view()}),
            slip.name};
  }
  std::pair<std::string, Text> operator()(const UnknownVnet& slip) const {
    return {joined_key({"vnet", slip.name.view()}), slip.name};
  }
  template <class Slip>
  std::pair<std::string, Text> operator()(const Slip&) const {
    return {};
  }
};

}  // namespace

void explain_maps(const Linking& linking, Elsewhere& elsewhere, Reporter& reporter) {
  std::unordered_map<std::string, std::vector<Text>> places;
  for (const MapSlip& slip : linking.slips.maps)
    if (const auto [key, name] = std::visit(NameOf(), slip); !key.empty()) places[key].push_back(name);
  MapExplainer explainer(linking, elsewhere, reporter);
  for (const MapSlip& slip : linking.slips.maps) {
    std::span<const Text> others;
    if (const auto [key, name] = std::visit(NameOf(), slip); !key.empty()) {
      const std::vector<Text>& all = places.at(key);
      if (all.front().span() != name.span()) continue;
      others = std::span(all).subspan(1);
    }
    explainer.repeated_at(others);
    std::visit(explainer, slip);
  }
}

}  // namespace asrmap::link
