// SPDX-License-Identifier: MIT
// Findings about several definitions with one name, and about names that are not allowed.
#include <string_view>
#include <unordered_map>

#include "diag/wording.h"
#include "ir/network.h"
#include "ir/server.h"
#include "ir/vnet.h"
#include "link/explain/explain.h"
#include "text/ascii.h"

namespace asrmap::link {
namespace {

using Of = NameSlip::Of;

struct EmptyName {
  std::string_view what, help;
};
EmptyName empty_name(Of of) {
  switch (of) {
    case Of::server_label: return {"a VMM server's label", "write a label, such as `ams`"};
    case Of::server_name: return {"a VMM server's name", "write the name that Site Recovery shows, or leave it out"};
    case Of::network: return {"a VM network's name", "write the name that VMM shows"};
    case Of::vm_subnet: return {"a VM subnet's name", "write the name that VMM shows"};
    case Of::vnet_label: return {"a vnet's label", "write a label, such as `vnet-dr`"};
    case Of::vnet_subnet: return {"a subnet's name", "write the name that Azure shows"};
    case Of::inventory: return {"the server of an inventory", "write the label of its VMM server, or leave it out"};
  }
  return {};
}

void explain_name(const NameSlip& slip, Reporter& reporter) {
  const Span at = slip.name.span();
  switch (slip.kind) {
    case NameSlip::Kind::empty: {
      const EmptyName name = empty_name(slip.of);
      reporter.report(rule_name::invalid_value, at, "{} is empty", name.what).help("{}", name.help);
      return;
    }
    case NameSlip::Kind::wild_card: {
      const bool is_label = slip.of == Of::server_label || slip.of == Of::vnet_label;
      reporter
          .report(rule_name::invalid_value, at, "the {} {} holds a wild card", is_label ? "label" : "name",
                  ticked(slip.name))
          .help("`*` and `?` stand only in the source of a `map`");
      return;
    }
    case NameSlip::Kind::reserved:
      reporter.report(rule_name::invalid_value, at, "the label `none` is reserved")
          .help("`none` is the target of networks that are deliberately not mapped; choose another label");
      return;
  }
}

template <class... Args>
Finding report_second(Reporter& reporter, const Text& second, fmt::format_string<Args...> format, Args&&... args) {
  return reporter.report(rule_name::duplicate_definition, second.span(), format, std::forward<Args>(args)...);
}

void explain_servers(const Linking& linking, Reporter& reporter) {
  const auto& servers = linking.model.servers;
  for (const auto& [first, second] : linking.slips.server_labels)
    report_second(reporter, servers[second].label, "second VMM server {}", ticked(servers[second].label))
        .label(servers[first].label.span(), "first defined here")
        .help("rename or delete one of the two, or put their VM networks into one block");
  for (const auto& [first, second] : linking.slips.server_names)
    report_second(reporter, servers[second].name, "two VMM servers have the name {}", ticked(servers[second].name))
        .label(servers[first].name.span(), "first used here")
        .help("the name is how Site Recovery knows the server; each server has its own");
}

void explain_networks(const Linking& linking, Reporter& reporter) {
  const Model& model = linking.model;
  for (const auto& [first, second] : linking.slips.networks) {
    const Network& network = model.networks[second];
    report_second(reporter, network.name, "second VM network {} on {}", ticked(network.name),
                  ticked(model.servers[network.server].label))
        .label(model.networks[first].name.span(), "first defined here")
        .help("delete one of the two, or tell them apart by `logical_network`");
  }
}

void explain_second_vnets(const Linking& linking, Reporter& reporter) {
  const auto& vnets = linking.model.vnets;
  for (const auto& [first, second] : linking.slips.vnets)
    report_second(reporter, vnets[second].label, "second vnet {}", ticked(vnets[second].label))
        .label(vnets[first].label.span(), "first defined here")
        .help("rename or delete one of the two");
}

void explain_subnets(const SlipList<SubnetTwice>& subnets, Reporter& reporter) {
  for (const SubnetTwice& subnet : subnets) {
    Finding finding =
        subnet.of_vnet
            ? report_second(reporter, subnet.name, "second subnet {} in one vnet", ticked(subnet.name))
            : report_second(reporter, subnet.name, "second VM subnet {} in one VM network", ticked(subnet.name));
    finding.label(subnet.first, "first defined here")
        .help("{}", subnet.of_vnet ? "Azure compares subnet names without case; rename or delete one of the two"
                                   : "give both ranges to one subnet, or rename one");
  }
}

// Resource names in Site Recovery. If two are equal, they are one URL, and one mapping would
// overwrite the other. But below another fabric an id makes another URL. So equal ids there are no
// error: a VMM server that was restored from another's backup may have the same ids.
void explain_fabrics(const Model& model, Reporter& reporter) {
  std::unordered_map<std::string, ServerId> fabrics;
  for (const Server& server : model.servers) {
    if (server.fabric.empty()) continue;
    const auto [first, fresh] = fabrics.try_emplace(lower(server.fabric.view()), model.servers.id_of(server));
    const Server& other = model.servers[first->second];
    // Equal labels and equal names are reported as such.
    if (fresh || other.label == server.label || other.name == server.name) continue;
    report_second(reporter, server.fabric, "VMM servers {} and {} have one fabric, {}", ticked(other.label),
                  ticked(server.label), ticked(server.fabric))
        .label(other.fabric.span(), "first used here")
        .help("copy the `name` of each from `az site-recovery fabric list`");
  }
}

void explain_network_ids(const Model& model, Reporter& reporter) {
  for (const Server& server : model.servers) {
    std::unordered_map<std::string, NetworkId> ids;
    for (const Network& network : model.networks[server.networks]) {
      if (network.id.empty()) continue;
      const auto [first, fresh] = ids.try_emplace(lower(network.id.view()), model.networks.id_of(network));
      const Network& other = model.networks[first->second];
      if (fresh || (other.name == network.name && other.logical_network == network.logical_network)) continue;
      report_second(reporter, network.id, "VM networks {} and {} have one id, {}",
                    ticked(path_of(model, first->second)), ticked(path_of(model, model.networks.id_of(network))),
                    ticked(network.id))
          .label(other.id.span(), "first used here")
          .help("copy the `name` of each from `az site-recovery network list`");
    }
  }
}

}  // namespace

void explain_definitions(const Linking& linking, Reporter& reporter) {
  for (const NameSlip& slip : linking.slips.names) explain_name(slip, reporter);
  for (const Text& label : linking.slips.second_vaults)
    report_second(reporter, label, "second vault {} beside {}; a project has one", ticked(label),
                  ticked(linking.model.vault->label))
        .label(linking.model.vault->label.span(), "first vault here")
        .help("keep one of the two; mappings to another vault are a project of their own");
  explain_servers(linking, reporter);
  explain_networks(linking, reporter);
  explain_second_vnets(linking, reporter);
  explain_subnets(linking.slips.subnets, reporter);
  explain_fabrics(linking.model, reporter);
  explain_network_ids(linking.model, reporter);
}

}  // namespace asrmap::link
