// SPDX-License-Identifier: MIT
// Inventories enter the model: which server each is from, the gaps in it, and the VMs
// with their network adapters.
#include <algorithm>
#include <numeric>

#include "diag/wording.h"
#include "link/linker.h"
#include "link/resolve.h"
#include "link/rows.h"
#include "text/ascii.h"
#include "text/joined_key.h"
#include "text/nearest.h"

namespace asrmap {
namespace {

// Of inventories that are taken again, for another server.
constexpr std::size_t kMostRepeatedRows = 100'000;

std::string vmm_id_key(ServerId server, std::string_view name, std::string_view id) {
  return joined_key({std::to_string(static_cast<std::uint32_t>(server)), name, lower(id)});
}

}  // namespace

void Linker::gather() {
  bool any = false;
  for (const Document* document : documents_) any = any || !document->inventories.empty();
  if (!any) return;
  for (const Document* document : documents_)
    for (const ServerElement& element : document->servers) {
      if (!element.label.written()) continue;
      Text name = element.label, fabric;
      for (const Property& property :
           std::span(document->properties).subspan(element.properties.first, element.properties.count)) {
        if (property.value.kind != Value::Kind::string) continue;
        if (property.key.view() == "name") name = property.value.text;
        if (property.key.view() == "fabric") fabric = property.value.text;
      }
      exports_.declare(element.label, name, fabric);
    }
  std::set<std::pair<const Inventory*, std::string_view>> taken;
  std::set<const Inventory*> known;
  std::size_t repeated_rows = kMostRepeatedRows;
  for (const Document* document : documents_)
    for (const InventoryElement& element : document->inventories) {
      const Properties own(*document, element.properties, elements::inventory, element.kind.span(), false, reporter_,
                           {{"kind", element.kind.written()}, {"file", element.file.written()}});
      const Inventory* const inventory = element.content;
      const Text server = meant_server(no_empty(own.word("server"), "the server of an inventory",
                                                "write the label of its VMM server, or leave it out"));
      const std::string_view kind = element.kind.view();
      const bool of_vms = kind == "vms" || kind == "mappings";
      if (inventory == nullptr || !inventory->readable) {
        if (kind != "vnets" && !of_vms) model_.silence.hide(About::network_names);
        if (kind != "vmm" && kind != "asr" && !of_vms) model_.silence.hide(About::vnet_names);
        // What was meant for another kind is missing there.
        const auto meant = [&](InventoryKind other) { return inventory != nullptr && inventory->meant == other; };
        if (meant(InventoryKind::vnets)) model_.silence.hide(About::vnet_names);
        if (meant(InventoryKind::vmm) || meant(InventoryKind::asr)) model_.silence.hide(About::network_names);
        if (kind == "vmm" || meant(InventoryKind::vmm)) lacks_vm_subnets_ = true;
        if (kind == "vms" || meant(InventoryKind::vms)) model_.silence.hide(About::adapters);
        if (!of_vms || (inventory != nullptr && inventory->meant)) model_.silence.hide(About::declarations);
        if (server.written()) exports_.presume(server);
      }
      if (inventory == nullptr) continue;
      // A file that is named twice says nothing new.
      if (!taken.insert({inventory, server.view()}).second) continue;
      const std::size_t rows = rows_of(*inventory);
      if (!known.insert(inventory).second && !(rows <= repeated_rows && (repeated_rows -= rows, true))) {
        reporter_
            .report(rule_name::invalid_value, element.file.span(), "too large an inventory for so many VMM servers")
            .help("export each VMM server on its own");
        model_.silence.hide(About::declarations);
        continue;
      }
      model_.inventories.push_back(inventory->file);
      model_.gaps.insert(model_.gaps.end(), inventory->gaps.begin(), inventory->gaps.end());
      if (inventory->kind == InventoryKind::mappings && inventory->readable) {
        model_.knows_deployed = true;
        if (!inventory->gaps.empty()) model_.deployed_gap = inventory->gaps.front();
      }
      model_.deployed.insert(model_.deployed.end(), inventory->mappings.begin(), inventory->mappings.end());
      const bool of_server = inventory->kind == InventoryKind::vmm || inventory->kind == InventoryKind::vms;
      if (of_server && !server.written() && !inventory->server.written()) {
        // A mistake in the text may be what became of it.
        if (inventory->readable && !document->incomplete && !own.word("server").written() &&
            own.meant("server") == nullptr)
          reporter_
              .report(rule_name::missing_property, element.kind.span(),
                      "the inventory lacks `server`: the export does not say where it is from")
              .help("{}", document->syntax == Syntax::toml ? "add `server = \"LABEL\"`, the label of its VMM server"
                                                           : "add `{ server = LABEL }`, the label of its VMM server");
        model_.silence.hide(About::declarations);
        model_.silence.hide(About::network_names);
        continue;
      }
      if (!of_server && !inventory->meant && server.written())
        reporter_
            .report(rule_name::invalid_value, server.span(), "an inventory of kind {} is of no single VMM server",
                    ticked(element.kind))
            .help("leave out `server`");
      exports_.add(*inventory, server);
      if (inventory->kind == InventoryKind::vms) vms_files_.push_back({inventory, server});
    }
  std::sort(model_.inventories.begin(), model_.inventories.end());
  exports_.gather(reporter_);
  model_.gaps.insert(model_.gaps.end(), exports_.orphans().begin(), exports_.orphans().end());
  networks_ = NameIndex(networks_.capacity() + exports_.network_count());
}

// `server` may name one that no `vmm` block declares. One that no mapping names either is
// a slip, if a declared one is named almost like it.
Text Linker::meant_server(const Text& server) {
  if (!server.written() || model_.silence.hides(About::network_names) || exports_.is_declared(server)) return server;
  std::vector<std::string_view> candidates;
  if (!suggestions_.affords_nearest(server.view(), exports_.declared().size())) return server;
  for (const Exports::Declared& each : exports_.declared()) candidates.push_back(each.label.view());
  const auto near = nearest(server.view(), candidates);
  if (!near || begins_path(server)) return server;
  suggest(reporter_.report(rule_name::unknown_reference, server.span(), "no VMM server {} is declared", ticked(server)),
          server, near, {}, false);
  const auto meant = std::find(candidates.begin(), candidates.end(), *near) - candidates.begin();
  return exports_.declared()[static_cast<std::size_t>(meant)].label;
}

bool Linker::begins_path(const Text& server) {
  for (const Document* document : documents_) {
    const auto begins = [&](const Path& path) {
      return path.segments.count > 1 && document->segments[path.segments.first] == server;
    };
    if (!suggestions_.affords(document->sources.size() + document->maps.size())) return true;
    if (std::any_of(document->sources.begin(), document->sources.end(), begins)) return true;
    for (const MapElement& map : document->maps)
      if (begins(map.target)) return true;
  }
  return false;
}

Range Linker::exported_prefixes(const Inventory& file, Range words) {
  Range rows{model_.prefixes.size(), words.count};
  for (const Text& text : file.words_in(words)) {
    auto prefix = parse_prefix(text.view());
    if (!prefix) {
      rows.count = 0;
      if (bad_ranges_.insert(text.span()).second)
        reporter_.report(rule_name::invalid_inventory, text.span(), "{} is no address range in CIDR form", ticked(text))
            .help("export again, and leave the file as it is");
      continue;
    }
    // VMM takes any address of a range for the range.
    prefix->address = prefix->first();
    if (rows.count != 0) model_.prefixes.push_back({*prefix, text.span(), true});
  }
  return rows;
}

std::optional<NetworkId> Linker::adapter_network(ServerId server, const NetworkName& name) {
  const std::optional<NetworkId> first = first_network(server, name.name.view());
  if (!first || !model_.networks[*first].shares_name) return first;
  if (name.id.written())
    if (const auto same = networks_by_vmm_id_.find(vmm_id_key(server, name.name.view(), name.id.view()));
        same != networks_by_vmm_id_.end())
      return same->second;
  // The same export leaves out the same ids everywhere.
  if (unclear_networks_.insert({server, name.name.view()}).second)
    reporter_
        .report(rule_name::ambiguous_reference, name.name.span(), "VMM server {} has several VM networks {}",
                ticked(model_.servers[server].label), ticked(name.name))
        .help("export the network's id too, as the script of `asrmap export-script vmm` does");
  return std::nullopt;
}

void Linker::take_vms() {
  std::size_t count = 0;
  for (const VmsFile& file : vms_files_) count += file.inventory->adapters.size();
  if (count == 0) return;

  NameIndex vm_names(count), subnet_names(model_.vm_subnets.size());
  for (std::uint32_t i = 0; i < model_.vm_subnets.size(); ++i) {
    const VmSubnet& subnet = model_.vm_subnets[static_cast<VmSubnetId>(i)];
    subnet_names.insert(NameIndex::hash(static_cast<std::uint32_t>(subnet.network), subnet.name.view()), i);
  }
  const auto vm_of = [&](ServerId server, const ExportedAdapter& adapter) {
    const std::uint32_t hash = NameIndex::hash(static_cast<std::uint32_t>(server), adapter.vm.view());
    std::optional<VmId> found;
    vm_names.find(hash, [&](std::uint32_t i) {
      const Vm& vm = model_.vms[static_cast<VmId>(i)];
      if (vm.server != server || !(vm.name == adapter.vm)) return false;
      found = static_cast<VmId>(i);
      return true;
    });
    if (!found) {
      found = model_.vms.push_back({.server = server, .name = adapter.vm, .operating_system = {}, .adapters = {}});
      vm_names.insert(hash, static_cast<std::uint32_t>(*found));
    }
    Vm& vm = model_.vms[*found];
    if (!vm.operating_system.written()) vm.operating_system = adapter.operating_system;
    ++vm.adapters.count;
    return *found;
  };

  for (const Network& network : model_.networks)
    if (const auto id = vmm_ids_.find(model_.networks.id_of(network)); network.shares_name && id != vmm_ids_.end())
      networks_by_vmm_id_[vmm_id_key(network.server, network.name.view(), id->second.view())] = id->first;

  std::vector<Adapter> adapters;
  adapters.reserve(count);
  NetworkName last_name;
  std::optional<NetworkId> last_network;
  for (const VmsFile& file : vms_files_) {
    const Text name = exports_.server_of(*file.inventory, file.server);
    const auto label = server_labels_.find(name.view());
    if (label == server_labels_.end()) continue;
    const ServerId server = label->second;
    last_name = {};
    for (const ExportedAdapter& each : file.inventory->adapters) {
      Adapter row{.vm = vm_of(server, each),
                  .name = each.name,
                  .network_name = each.network.name,
                  .subnet_name = each.subnet,
                  .network = {},
                  .subnet = {},
                  .addresses = exported_addresses(*file.inventory, each.addresses),
                  .address_type = each.address_type};
      if (each.network.name.written()) {
        // Exports are often sorted by network.
        if (!(last_name.name == each.network.name && last_name.id == each.network.id)) {
          last_name = each.network;
          last_network = adapter_network(server, each.network);
        }
        row.network = last_network;
      }
      if (row.network) {
        Network& network = model_.networks[*row.network];
        network.has_adapters = true;
        network.uses_static_addresses = network.uses_static_addresses || row.is_static();
        if (each.subnet.written())
          subnet_names.find(
              NameIndex::hash(static_cast<std::uint32_t>(*row.network), each.subnet.view()), [&](std::uint32_t i) {
                const auto id = static_cast<VmSubnetId>(i);
                if (model_.vm_subnets[id].network != *row.network || !(model_.vm_subnets[id].name == each.subnet))
                  return false;
                row.subnet = id;
                return true;
              });
        if (each.subnet.written() && !row.subnet) report_undeclared_subnet(*row.network, each.subnet);
      }
      adapters.push_back(row);
    }
  }
  // Sorted by VM in linear time; within one, as exported.
  std::uint32_t first = 0;
  for (Vm& vm : model_.vms) {
    vm.adapters.first = first;
    first += vm.adapters.count;
    vm.adapters.count = 0;
  }
  std::vector<std::uint32_t> order(adapters.size());
  for (std::uint32_t i = 0; i < adapters.size(); ++i) {
    Range& own = model_.vms[adapters[i].vm].adapters;
    order[own.first + own.count++] = i;
  }
  model_.adapters.reserve(adapters.size());
  for (const std::uint32_t i : order) {
    const AdapterId id = model_.adapters.push_back(adapters[i]);
    for (PlacedAddress& address : model_.addresses[adapters[i].addresses]) address.adapter = id;
  }
  count_adapters();
}

// A VM subnet that a declared VM network does not list. That VMM's own list has it is
// told there.
void Linker::report_undeclared_subnet(NetworkId id, const Text& subnet) {
  const Network& network = model_.networks[id];
  if (model_.silence.hides(id, About::contents) || network.subnets.count == 0 || model_.is_exported(network.name))
    return;
  if (model_.is_exported(model_.vm_subnets[network.subnets].front().name) || listed_networks_.contains(id)) return;
  if (!undeclared_subnets_.insert({id, subnet.view()}).second) return;
  reporter_
      .report(rule_name::inventory_drift, network.name.span(), "VMs of {} are on a VM subnet {}, says the inventory",
              ticked(path_of(model_, id)), ticked(subnet))
      .label(subnet.span(), "exported here")
      .help("add `subnet {}`, or name an export of the VM subnets by `inventory vmm`", subnet.view());
}

Range Linker::exported_addresses(const Inventory& file, Range words) {
  const std::uint32_t first = model_.addresses.size();
  for (const Text& text : file.words_in(words)) {
    if (const auto parsed = parse_address(text.view()))
      model_.addresses.push_back({.address = parsed->address, .at = text.span(), .ipv6 = parsed->ipv6});
    else
      reporter_.report(rule_name::invalid_inventory, text.span(), "{} is no IP address", ticked(text))
          .help("export again, and leave the file as it is");
  }
  return {first, model_.addresses.size() - first};
}

// What is exported replaces what is written.
void Linker::count_adapters() {
  for (Network& network : model_.networks) {
    if (!network.has_adapters) continue;
    network.vms = 0;
    for (VmSubnet& subnet : model_.vm_subnets[network.subnets]) subnet.vms = 0;
  }
  for (const Adapter& adapter : model_.adapters) {
    if (adapter.subnet)
      ++model_.vm_subnets[*adapter.subnet].vms;
    else if (adapter.network)
      ++model_.networks[*adapter.network].vms;
  }
}

}  // namespace asrmap
