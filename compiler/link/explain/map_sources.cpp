// SPDX-License-Identifier: MIT
// Why a `map` does not lead where it should: its sources. Targets are in map_targets.cpp.
#include <algorithm>

#include "diag/wording.h"
#include "ir/mapping.h"
#include "ir/network.h"
#include "ir/server.h"
#include "link/explain/map_explainer.h"
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

}  // namespace

void MapExplainer::operator()(const UnknownServer& slip) {
  Finding finding = reporter_.report(rule_name::unknown_reference, slip.name.span(), "no VMM server {} is declared",
                                     ticked(slip.name));
  if (const auto help = elsewhere_.help(Elsewhere::Kind::server, slip.name)) {
    finding.help("{}", *help);
    return;
  }
  const auto& servers = model_.servers;
  suggest(linking_, finding, slip.name, slip.near,
          servers.empty()
              ? "declare it with `vmm`"
              : "the project declares " + list_of(servers, [](const Server& server) { return server.label.view(); }),
          true);
}

void MapExplainer::operator()(const UnknownNetwork& slip) {
  const Server& server = model_.servers[slip.server];
  Finding finding = reporter_.report(rule_name::unknown_reference, slip.name.span(),
                                     "VMM server {} has no VM network {}", ticked(server.label), ticked(slip.name));
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

void MapExplainer::operator()(const BareSource& slip) {
  if (slip.is_server) {
    reporter_.report(rule_name::invalid_value, slip.at, "the source {} names no VM network", ticked(slip.source))
        .help("write `\"{0}/…\"`; `\"{0}/*\"` is all of them", slip.source.view());
    return;
  }
  Finding finding = slip.source.empty() ? reporter_.report(rule_name::invalid_value, slip.at, "the source is empty")
                                        : reporter_.report(rule_name::invalid_value, slip.at,
                                                           "the VMM server of {} is missing", ticked(slip.source));
  // A slash that only looks like one.
  if (const std::string seen = as_seen(slip.source.view()); std::ranges::count(seen, '/') == 1) {
    finding.tell_apart(slip.source.view(), seen).help("write {}", ticked(seen));
    if (seen.find_first_of("\"\\") == std::string::npos)
      finding.fix("Write " + ticked(seen), slip.at, fmt::format("\"{}\"", seen));
    return;
  }
  if (slip.servers.empty()) {
    finding.help("write `server/network`");
    return;
  }
  std::vector<std::string> paths;
  for (const ServerId server : slip.servers)
    paths.push_back(fmt::format("\"{}/{}\"", model_.servers[server].label.view(), slip.source.view()));
  finding.help("write {}", ticked_list({paths.begin(), paths.end()}, "or"));
  // A fix is offered only if nothing would have to be escaped between the quotes.
  const std::string_view inner = std::string_view(paths[0]).substr(1, paths[0].size() - 2);
  if (paths.size() == 1 && inner.find_first_of("\"\\") == std::string_view::npos && std::ranges::count(inner, '/') == 1)
    finding.fix("Write " + ticked(paths[0]), slip.at, paths[0]);
}

void MapExplainer::operator()(const TooManyMatches& slip) {
  reporter_
      .report(rule_name::invalid_value, slip.at,
              "too many patterns match the same VM networks; {} and those after it are left out", ticked(slip.pattern))
      .help("let one pattern map what several match, and begin a pattern with the first letters of the names");
}

void MapExplainer::operator()(const TiedPatterns& slip) {
  reporter_
      .report(rule_name::ambiguous_pattern, model_.patterns[slip.second].at, "two patterns of equal weight match {}{}",
              ticked(path_of(model_, slip.network)),
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

void explain_maps(const Linking& linking, Elsewhere& elsewhere, Reporter& reporter) {
  MapExplainer explainer(linking, elsewhere, reporter);
  for (const MapSlip& slip : linking.slips.maps) std::visit(explainer, slip);
}

}  // namespace asrmap::link
