// SPDX-License-Identifier: MIT
// Exported network adapters become rows, and their VM networks and VM subnets are looked up.
#include <set>
#include <string>
#include <unordered_map>

#include "ir/name_index.h"
#include "ir/network.h"
#include "ir/vm.h"
#include "link/tables/adapter_copies.h"
#include "link/tables/tables.h"
#include "text/ascii.h"
#include "text/joined_key.h"

namespace asrmap::link {
namespace {

std::string vmm_id_key(ServerId server, std::string_view name, std::string_view id) {
  return joined_key({std::to_string(static_cast<std::uint32_t>(server)), name, lower(id)});
}

class Adapters {
 public:
  Adapters(Linking& linking, std::size_t count)
      : linking_(linking), vm_names_(count), copies_(linking.exports, linking.slips.exports) {
    rows_.reserve(count);
    for (const Twins::OfNetwork& twin : linking.twins.networks) {
      const Network& network = model().networks[twin.id];
      if (network.shares_name && twin.exported->vmm != nullptr && twin.exported->vmm->id.written())
        by_vmm_id_[vmm_id_key(network.server, network.name.view(), twin.exported->vmm->id.view())] = twin.id;
    }
  }

  void take(const VmsExport& vms) {
    const auto server = linking_.names.server_of_label(linking_.exports.server_of(*vms.file, vms.server).view());
    if (!server) return;
    last_name_ = {};
    for (const ExportedAdapter& each : vms.file->adapters)
      if (!copies_.is_copy(each)) rows_.push_back(row_of(*vms.file, *server, each));
  }

  // Sorts the adapters by VM in linear time. Those of one VM stay in the order of the export.
  void order() {
    std::uint32_t first = 0;
    for (Vm& vm : model().vms) {
      vm.adapters.first = first;
      first += vm.adapters.count;
      vm.adapters.count = 0;
    }
    std::vector<std::uint32_t> order(rows_.size());
    for (std::uint32_t i = 0; i < rows_.size(); ++i) {
      Range& own = model().vms[rows_[i].vm].adapters;
      order[own.first + own.count++] = i;
    }
    model().adapters.reserve(rows_.size());
    for (const std::uint32_t i : order) {
      const AdapterId id = model().adapters.push_back(rows_[i]);
      for (PlacedAddress& address : model().addresses[rows_[i].addresses]) address.adapter = id;
    }
  }

 private:
  [[nodiscard]] Model& model() { return linking_.model; }

  Adapter row_of(const Inventory& file, ServerId server, const ExportedAdapter& exported) {
    Adapter row{.vm = vm_of(server, exported),
                .name = exported.name,
                .network_name = exported.network.name,
                .subnet_name = exported.subnet,
                .network = {},
                .subnet = {},
                .addresses = {},
                .address_type = AddressType::unknown};
    // Nobody knows which address is right if another export has another.
    if (!copies_.is_disputed(exported)) {
      row.addresses = add_addresses(file, exported.addresses);
      row.address_type = exported.address_type;
    }
    row.is_cut = exported.is_cut;
    if (exported.network.name.written()) row.network = network_of(server, exported.network);
    if (!row.network) return row;
    Network& network = model().networks[*row.network];
    // Of its VM subnets, what is written stays right if the export does not say how many are in each.
    network.has_adapters = network.has_adapters || !row.is_cut;
    network.uses_static_addresses = network.uses_static_addresses || row.is_static();
    if (exported.subnet.written()) row.subnet = linking_.names.vm_subnet(*row.network, exported.subnet.view());
    return row;
  }

  VmId vm_of(ServerId server, const ExportedAdapter& adapter) {
    const std::uint32_t hash = NameIndex::hash(static_cast<std::uint32_t>(server), adapter.vm.view());
    std::optional<VmId> found;
    vm_names_.find(hash, [&](std::uint32_t i) {
      const Vm& vm = model().vms[static_cast<VmId>(i)];
      if (vm.server != server || !(vm.name == adapter.vm)) return false;
      found = static_cast<VmId>(i);
      return true;
    });
    if (!found) {
      found = model().vms.push_back({.server = server, .name = adapter.vm, .operating_system = {}, .adapters = {}});
      vm_names_.insert(hash, static_cast<std::uint32_t>(*found));
    }
    Vm& vm = model().vms[*found];
    if (!vm.operating_system.written()) vm.operating_system = adapter.operating_system;
    ++vm.adapters.count;
    return *found;
  }

  // Remembers the last network, because exports are often sorted by network.
  std::optional<NetworkId> network_of(ServerId server, const NetworkName& name) {
    if (!(last_name_.name == name.name && last_name_.id == name.id)) {
      last_name_ = name;
      last_network_ = find_network(server, name);
    }
    return last_network_;
  }

  std::optional<NetworkId> find_network(ServerId server, const NetworkName& name) {
    const std::optional<NetworkId> first = linking_.names.first_network(server, name.name.view());
    if (!first || !model().networks[*first].shares_name) return first;
    if (name.id.written())
      if (const auto same = by_vmm_id_.find(vmm_id_key(server, name.name.view(), name.id.view()));
          same != by_vmm_id_.end())
        return same->second;
    // One slip for each name is enough, because the same export leaves out the same ids everywhere.
    if (unclear_.insert({server, name.name.view()}).second)
      linking_.slips.exported_networks.push_back(
          {.kind = NetworkSlip::Kind::of_adapter, .name = name.name, .server = server});
    return std::nullopt;
  }

  Range add_addresses(const Inventory& file, Range words) {
    const std::uint32_t first = model().addresses.size();
    for (const Text& text : file.words_in(words)) {
      if (const auto parsed = parse_address(text.view()))
        model().addresses.push_back({.address = parsed->address, .at = text.span(), .ipv6 = parsed->ipv6});
      else
        linking_.slips.exported_addresses.push_back(text);
    }
    return model().addresses.since(first);
  }

  Linking& linking_;
  NameIndex vm_names_;
  AdapterCopies copies_;
  std::vector<Adapter> rows_;
  NetworkName last_name_;
  std::optional<NetworkId> last_network_;
  std::unordered_map<std::string, NetworkId> by_vmm_id_;  // only networks that share their name
  std::set<std::pair<ServerId, std::string_view>> unclear_;
};

// The numbers of exported adapters replace the numbers that are written.
void count_adapters(Model& model) {
  for (Network& network : model.networks) {
    if (!network.has_adapters) continue;
    network.vms = 0;
    for (VmSubnet& subnet : model.vm_subnets[network.subnets]) subnet.vms = 0;
  }
  for (const Adapter& adapter : model.adapters) {
    if (adapter.subnet)
      ++model.vm_subnets[*adapter.subnet].vms;
    else if (adapter.network && model.networks[*adapter.network].has_adapters)
      ++model.networks[*adapter.network].vms;
  }
}

}  // namespace

void take_adapters(Linking& linking) {
  std::size_t count = 0;
  for (const VmsExport& vms : linking.exports.vms()) count += vms.file->adapters.size();
  if (count == 0) return;
  Adapters adapters(linking, count);
  for (const VmsExport& vms : linking.exports.vms()) adapters.take(vms);
  adapters.order();
  count_adapters(linking.model);
}

}  // namespace asrmap::link
