// SPDX-License-Identifier: MIT
// What exports say of declared VMM servers and VM networks, and those that only
// exports have. What is written goes first; where both speak they must agree.
#include <algorithm>
#include <string>
#include <unordered_map>

#include "diag/wording.h"
#include "link/linker.h"
#include "link/resolve.h"
#include "text/ascii.h"

namespace asrmap {
namespace {

bool compatible(const Network& network, const NetworkExport& exported) {
  const Text logical = exported.logical_network();
  return !network.logical_network.written() || !logical.written() || network.logical_network == logical;
}

}  // namespace

// Terraform and PowerShell find a server or network by its friendly name, letter for
// letter.
void Linker::report_case(const Text& name, const Text& friendly_name, std::string_view what, bool has_own_name) {
  Finding finding = reporter_.report(rule_name::lookup_case_mismatch, name.span(), "{} {} is {} in Site Recovery", what,
                                     ticked(name), ticked(friendly_name));
  finding.label(friendly_name.span(), "exported here");
  if (!has_own_name) {
    finding.help("write {} in the block", ticked(fmt::format("name = \"{}\"", friendly_name.view())));
    return;
  }
  if (model_.is_exported(name)) {
    finding.help(
        "let Site Recovery refresh the server, or rename it in VMM; Terraform and PowerShell look for the exact name");
    return;
  }
  finding.help("write {}; Terraform and PowerShell look for the exact name", ticked(friendly_name));
  if (const auto text = spelling(name, friendly_name.view(), false))
    finding.fix("Write " + ticked(friendly_name), name.span(), *text);
}

void Linker::complete_server(Server& server, ServerExport& exports) {
  for (const Inventory* file : exports.vmm) {
    server.lists_pools = server.lists_pools || file->lists_pools;
    server.lists_clouds = server.lists_clouds || file->lists_clouds;
  }
  server.exported_clouds.first = static_cast<std::uint32_t>(model_.clouds.size());
  for (const Inventory* file : exports.vmm)
    for (const ExportedCloud& cloud : file->clouds) {
      const auto first = static_cast<std::uint32_t>(model_.words.size());
      for (const Text& logical : file->words_in(cloud.logical_networks)) model_.words.push_back(logical);
      model_.clouds.push_back({cloud.name, {first, cloud.logical_networks.count}, cloud.lists_logical_networks});
    }
  server.exported_clouds.count = static_cast<std::uint32_t>(model_.clouds.size()) - server.exported_clouds.first;
  if (server.clouds.count == 0) {
    server.clouds = {static_cast<std::uint32_t>(model_.words.size()), server.exported_clouds.count};
    for (std::uint32_t i = 0; i < server.exported_clouds.count; ++i)
      model_.words.push_back(model_.clouds[server.exported_clouds.first + i].name);
  }

  if (exports.fabrics.empty()) return;
  const ExportedFabric* fabric = exports.fabrics.front();
  if (server.fabric.written()) {
    const auto same = std::find_if(exports.fabrics.begin(), exports.fabrics.end(), [&](const ExportedFabric* each) {
      return equal_without_case(each->name.view(), server.fabric.view());
    });
    if (same == exports.fabrics.end()) {
      reporter_
          .report(rule_name::inventory_drift, server.fabric.span(), "the fabric of {} is another in the inventory",
                  ticked(server.name))
          .label(fabric->name.span(), "exported here")
          .help("leave out `fabric`: the inventory gives it");
      return;
    }
    fabric = *same;
  } else if (exports.fabrics.size() > 1) {
    Finding finding = reporter_.report(rule_name::ambiguous_reference, server.name.span(),
                                       "Site Recovery has {} fabrics {}", exports.fabrics.size(), ticked(server.name));
    for (const ExportedFabric* each : exports.fabrics) finding.label(each->name.span(), "one of them");
    finding.help("write the `fabric` that is meant: its resource name, 64 hex digits");
    return;
  }
  server.fabric = server.fabric.written() ? server.fabric : fabric->name;
  if (server.name == fabric->friendly_name) return;
  const bool has_own_name = server.name.span() != server.label.span();
  // Without a name of its own a server that is known by its fabric has the fabric's.
  if (!has_own_name && !equal_without_case(server.name.view(), fabric->friendly_name.view())) {
    server.name = fabric->friendly_name;
    return;
  }
  if (equal_without_case(server.name.view(), fabric->friendly_name.view())) {
    report_case(server.name, fabric->friendly_name, "VMM server", has_own_name);
    return;
  }
  reporter_
      .report(rule_name::inventory_drift, server.name.span(),
              "the fabric of VMM server {} is named {} in Site Recovery", ticked(server.name),
              ticked(fabric->friendly_name))
      .label(fabric->friendly_name.span(), "exported here")
      .help("write the friendly name that Site Recovery has, or another `fabric`");
}

NetworkExport* Linker::twin_of(const Network& network, const Document& document, const ServerElement& siblings,
                               ServerExport& exports) {
  const auto is_declared = [&](std::string_view name, std::size_t times) {
    if (!suggestions_.affords(siblings.networks.count)) return true;
    const auto first = document.networks.begin() + siblings.networks.first;
    return static_cast<std::size_t>(
               std::count_if(first, first + siblings.networks.count,
                             [&](const NetworkElement& each) { return each.name.view() == name; })) >= times;
  };
  if (!exports.has(network.name.view())) {
    // VMM names compare with case, but a slip in it is likelier than two such networks.
    std::vector<NetworkExport*> fits;
    const auto& alike = exports.named_without_case(network.name.view());
    if (!suggestions_.affords(alike.size())) return nullptr;
    for (NetworkExport* each : alike)
      if (!each->taken && !is_declared(each->name.view(), 1)) fits.push_back(each);
    return fits.size() == 1 ? fits[0] : nullptr;
  }
  if (NetworkExport* const same = exports.of_id(network.name, network.id);
      same != nullptr && !same->taken && compatible(network, *same))
    return same;
  std::vector<NetworkExport*> best = exports.untaken(network.name.view(), network.logical_network);
  std::erase_if(best, [&](const NetworkExport* each) { return !compatible(network, *each); });
  // A logical network that differs is drift, unless there is another to tell it from.
  if (best.empty()) {
    NetworkExport* const only = exports.only_untaken(network.name.view());
    return only != nullptr && !is_declared(network.name.view(), 2) ? only : nullptr;
  }
  if (best.size() == 1) return best[0];
  Finding finding = reporter_.report(rule_name::ambiguous_reference, network.name.span(),
                                     "the inventory has {} VM networks {}", best.size(), ticked(network.name));
  for (NetworkExport* each : best) {
    finding.label(each->name.span(), "one of them");
    each->taken = true;
  }
  finding.help("tell them apart by `logical_network`, or by the `id` in Site Recovery");
  return nullptr;
}

void Linker::complete_network(Network& network, NetworkExport& exported) {
  exported.taken = true;
  if (exported.vmm != nullptr && exported.vmm->isolation != Isolation::unknown) {
    const Isolation isolation = exported.vmm->isolation;
    if (network.isolation == Isolation::unknown)
      network.isolation = isolation;
    else if (network.isolation != isolation)
      reporter_
          .report(rule_name::inventory_drift, network.name.span(),
                  "VM network {} has the isolation `{}`, says the inventory", ticked(network.name),
                  to_string(isolation))
          .label(exported.vmm->name.span(), "exported here")
          .help("write `isolation = {}`, or export again", to_string(isolation));
  }
  const Text logical = exported.logical_network();
  if (!network.logical_network.written()) {
    network.logical_network = logical;
  } else if (logical.written() && !(network.logical_network == logical)) {
    reporter_
        .report(rule_name::inventory_drift, network.logical_network.span(),
                "VM network {} is in the logical network {}, says the inventory", ticked(network.name), ticked(logical))
        .label(logical.span(), "exported here")
        .help("write {}, or export again", ticked(logical));
  }
  network.has_pool = network.has_pool || exported.has_pool;
  if (exported.asr != nullptr) {
    if (!network.id.written()) {
      network.id = exported.asr->id;
    } else if (!equal_without_case(network.id.view(), exported.asr->id.view())) {
      reporter_
          .report(rule_name::inventory_drift, network.id.span(), "the id of VM network {} is another in Site Recovery",
                  ticked(network.name))
          .label(exported.asr->id.span(), "exported here")
          .help("leave out `id`: the inventory gives it");
    }
    if (!(network.name == exported.asr->name)) report_case(network.name, exported.asr->name, "VM network", true);
  } else if (!(network.name == exported.name)) {
    Finding finding = reporter_.report(rule_name::inventory_drift, network.name.span(), "VM network {} is {} in VMM",
                                       ticked(network.name), ticked(exported.name));
    finding.label(exported.name.span(), "exported here")
        .help("write {}; VMM names compare with case", ticked(exported.name));
    if (const auto text = spelling(network.name, exported.name.view(), false))
      finding.fix("Write " + ticked(exported.name), network.name.span(), *text);
  }
}

void Linker::remember_vmm_id(NetworkId network, const NetworkExport& exported) {
  if (exported.vmm != nullptr && exported.vmm->id.written()) vmm_ids_.emplace(network, exported.vmm->id);
}

void Linker::compare_vm_subnets(const Network& network, const NetworkExport& exported) {
  if (model_.silence.hides(model_.networks.id_of(network), About::contents) || !exported.knows_subnets()) return;
  std::unordered_map<std::string_view, SubnetExport> others;
  const std::vector<SubnetExport> subnets = exported.subnets();
  for (const SubnetExport& each : subnets) others.try_emplace(each.subnet->name.view(), each);
  const std::string path = path_of(model_, model_.networks.id_of(network));
  std::vector<const VmSubnet*> unknown;
  for (const VmSubnet& subnet : model_.vm_subnets[network.subnets]) {
    if (!subnet.name.written()) continue;
    const auto other = others.find(subnet.name.view());
    if (other == others.end()) {
      unknown.push_back(&subnet);
      continue;
    }
    const SubnetExport twin = other->second;
    others.erase(other);
    const Range range = exported_prefixes(*twin.file, twin.subnet->prefixes);
    if (range.count == 0 || subnet.prefixes.count == 0 || same_ranges(subnet.prefixes, range)) continue;
    const Text& seen = twin.file->words[twin.subnet->prefixes.first];
    reporter_
        .report(rule_name::inventory_drift, model_.prefixes[subnet.prefixes].front().at,
                "VM subnet {} of {} has {}, says the inventory", ticked(subnet.name), ticked(path), ticked(seen))
        .label(seen.span(), "exported here")
        .help("write what VMM has, or export again");
  }
  for (const VmSubnet* subnet : unknown) {
    std::vector<std::string_view> left;
    if (suggestions_.affords_nearest(subnet->name.view(), subnets.size()))
      for (const SubnetExport& each : subnets)
        if (others.contains(each.subnet->name.view())) left.push_back(each.subnet->name.view());
    if (const auto near =
            report_missing_subnet(fmt::format("{} has no VM subnet {}", ticked(path), ticked(subnet->name)),
                                  subnet->name, exported.name, left))
      others.erase(*near);
  }
  for (const SubnetExport& each : subnets)
    if (others.contains(each.subnet->name.view())) {
      others.erase(each.subnet->name.view());
      reporter_
          .report(rule_name::inventory_drift, network.name.span(), "{} has a VM subnet {}, says the inventory",
                  ticked(path), ticked(each.subnet->name))
          .label(each.subnet->name.span(), "exported here")
          .help("add `subnet {}`, or leave out all `subnet` lines: the inventory gives them", each.subnet->name.view());
    }
}

void Linker::complete_vlan(VmSubnet& subnet, const ExportedVmSubnet& exported) {
  if (subnet.vlan == 0) {
    subnet.vlan = exported.vlan;
  } else if (exported.vlan != 0 && exported.vlan != subnet.vlan) {
    reporter_
        .report(rule_name::inventory_drift, subnet.name.span(), "VM subnet {} is on VLAN {}, says the inventory",
                ticked(subnet.name), exported.vlan)
        .label(exported.name.span(), "exported here")
        .help("write `vlan = {}`, or leave it out: the inventory gives it", exported.vlan);
  }
}

Range Linker::exported_vm_subnets(const std::vector<SubnetExport>& subnets, NetworkId network) {
  const std::uint32_t first = model_.vm_subnets.size();
  for (const SubnetExport& each : subnets)
    model_.vm_subnets.push_back({.network = network,
                                 .name = each.subnet->name,
                                 .prefixes = exported_prefixes(*each.file, each.subnet->prefixes),
                                 .allow = {},
                                 .vlan = each.subnet->vlan});
  return {first, model_.vm_subnets.size() - first};
}

void Linker::declare_exported_network(const NetworkExport& exported, ServerId server) {
  Network row;
  row.server = server;
  row.name = exported.name;
  row.logical_network = exported.logical_network();
  row.has_pool = exported.has_pool;
  if (exported.vmm != nullptr) row.isolation = exported.vmm->isolation;
  if (exported.asr != nullptr) {
    row.id = exported.asr->id;
    if (!(row.name == exported.asr->name)) report_case(row.name, exported.asr->name, "VM network", true);
  }
  const NetworkId id = model_.networks.push_back(row);
  remember_vmm_id(id, exported);
  model_.networks[id].subnets = exported_vm_subnets(exported.subnets(), id);
  (void)register_network(id);
}

void Linker::declare_exported_server(ServerExport& exports) {
  exports.taken = true;
  const ServerId id = model_.servers.push_back({.label = exports.name,
                                                .name = exports.name,
                                                .fabric = {},
                                                .clouds = {},
                                                .networks = {model_.networks.size(), 0},
                                                .exported_clouds = {},
                                                .is_exported = true});
  complete_server(model_.servers[id], exports);
  server_labels_.try_emplace(exports.name.view(), id);
  server_names_.try_emplace(exports.name.view(), id);
  for (const NetworkExport& network : exports.networks()) declare_exported_network(network, id);
  model_.servers[id].networks.count = model_.networks.size() - model_.servers[id].networks.first;
  find_pools(model_.servers[id], exports);
}

void Linker::find_pools(const Server& server, const ServerExport& exports) {
  for (Network& network : model_.networks[server.networks])
    network.has_pool = network.has_pool || exports.has_pool_for(network.logical_network);
}

}  // namespace asrmap
