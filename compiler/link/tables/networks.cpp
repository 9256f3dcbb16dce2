// SPDX-License-Identifier: MIT
// Declared VM networks and their VM subnets, completed by exports of the same networks.
#include <algorithm>
#include <unordered_map>

#include "ir/network.h"
#include "link/tables/declare.h"
#include "link/tables/rows.h"
#include "link/tables/tables.h"

namespace asrmap::link {
namespace {

bool compatible(const Network& network, const NetworkExport& exported) {
  const Text logical = exported.logical_network();
  return !network.logical_network.written() || !logical.written() || network.logical_network == logical;
}

// Finds the exported network that is the same as a declared one.
class TwinOfNetwork {
 public:
  TwinOfNetwork(Linking& linking, const Document& document, const ServerElement& block, ServerExport& exports)
      : linking_(linking), document_(document), block_(block), exports_(exports) {}

  // Null if there is none, or if several fit.
  [[nodiscard]] NetworkExport* find(const Network& network) {
    if (!exports_.has(network.name.view())) return find_without_case(network.name.view());
    if (NetworkExport* const same = exports_.of_id(network.name, network.id);
        same != nullptr && !same->taken && compatible(network, *same))
      return same;
    std::vector<NetworkExport*> best = exports_.untaken(network.name.view(), network.logical_network);
    std::erase_if(best, [&](const NetworkExport* each) { return !compatible(network, *each); });
    // If only the logical network differs, that is drift, unless there is another network of the
    // name.
    if (best.empty()) {
      NetworkExport* const only = exports_.only_untaken(network.name.view());
      return only != nullptr && !is_declared(network.name.view(), 2) ? only : nullptr;
    }
    if (best.size() == 1) return best[0];
    NetworkSlip slip{.kind = NetworkSlip::Kind::of_declaration, .name = network.name};
    for (NetworkExport* each : best) {
      slip.fits.push_back(each->name);
      each->taken = true;
    }
    linking_.slips.exported_networks.push_back(std::move(slip));
    fits_several_ = true;
    return nullptr;
  }
  // Whether `find` found several, which is reported.
  [[nodiscard]] bool fits_several() const { return fits_several_; }

 private:
  // VMM compares names with case. But a mistake in the case is more likely than two such networks.
  [[nodiscard]] NetworkExport* find_without_case(std::string_view name) {
    const auto& alike = exports_.named_without_case(name);
    if (!linking_.suggestions.affords(alike.size())) return nullptr;
    std::vector<NetworkExport*> fits;
    for (NetworkExport* each : alike)
      if (!each->taken && !is_declared(each->name.view(), 1)) fits.push_back(each);
    return fits.size() == 1 ? fits[0] : nullptr;
  }

  [[nodiscard]] bool is_declared(std::string_view name, std::size_t times) {
    if (!linking_.suggestions.affords(block_.networks.count)) return true;
    const auto networks = std::span(document_.networks).subspan(block_.networks.first, block_.networks.count);
    return static_cast<std::size_t>(std::ranges::count(
               networks, name, [](const NetworkElement& each) { return each.name.view(); })) >= times;
  }

  Linking& linking_;
  const Document& document_;
  const ServerElement& block_;
  ServerExport& exports_;
  bool fits_several_ = false;
};

void complete_network(Network& network, NetworkExport& exported) {
  exported.taken = true;
  if (exported.vmm != nullptr && network.isolation == Isolation::unknown) network.isolation = exported.vmm->isolation;
  if (!network.logical_network.written()) network.logical_network = exported.logical_network();
  network.has_pool = network.has_pool || exported.has_pool;
  if (exported.asr != nullptr && !network.id.written()) network.id = exported.asr->id;
}

// `has_ranges`: ranges are written, whether right or wrong.
void complete_subnet(Linking& linking, VmSubnet& subnet, bool has_ranges, const SubnetExport& twin) {
  if (!has_ranges)
    subnet.prefixes = add_exported_prefixes(linking, *twin.file, twin.subnet->prefixes);
  else
    note_bad_ranges(linking, *twin.file, twin.subnet->prefixes);
  if (subnet.vlan == 0) subnet.vlan = twin.subnet->vlan;
}

// `broken`: there is an error in the network's block.
Range declare_subnets(Linking& linking, const Document& document, Range range, NetworkId network, bool broken,
                      const std::vector<SubnetExport>& exported) {
  Model& model = linking.model;
  if (range.count == 0 && !broken) return add_exported_subnets(linking, exported, network);
  std::unordered_map<std::string_view, const SubnetExport*> twins;
  for (const SubnetExport& each : exported) twins.try_emplace(each.subnet->name.view(), &each);
  const std::uint32_t begin = model.vm_subnets.size();
  SeenNames seen(SeenNames::Case::counts);
  for (const SubnetElement& element : std::span(document.subnets).subspan(range.first, range.count)) {
    VmSubnet row{.network = network,
                 .name = without_empty(linking, element.name, NameSlip::Of::vm_subnet),
                 .prefixes = add_prefixes(
                     linking, std::span(document.prefixes).subspan(element.prefixes.first, element.prefixes.count)),
                 .allow = {}};
    bool is_half_read = element.broken || row.prefixes.count != element.prefixes.count;
    if (element.properties.count != 0 || !element.name.written()) {
      const Properties own = subnet_properties(linking, document, element, elements::vm_subnet, broken);
      row.allow = add_allowances(linking, own.words("allow"));
      row.vms = own.count("vms").value_or(0);
      row.vlan = static_cast<std::uint16_t>(own.count("vlan").value_or(0));
      is_half_read = is_half_read || hides_ranges(own);
    }
    if (!row.name.written()) {
      // It is not known which subnet this is. It may be any subnet that seems to be missing.
      model.silence.hide(network, AboutRow::contents);
      continue;
    }
    if (const auto twin = twins.find(row.name.view()); twin != twins.end())
      complete_subnet(linking, row, element.prefixes.count != 0, *twin->second);
    const VmSubnetId id = model.vm_subnets.push_back(row);
    if (is_half_read) model.silence.hide(id, AboutRow::ranges);
    if (!has_no_wild_card(linking, row.name, NameSlip::Of::vm_subnet) || range.count == 1) continue;
    if (const auto first = seen.add(row.name)) linking.slips.subnets.push_back({row.name, *first, false});
  }
  return model.vm_subnets.since(begin);
}

// The row from the block alone, without its VM subnets.
Network row_of(Linking& linking, const Document& document, const NetworkElement& element, ServerId server) {
  Silence& silence = linking.model.silence;
  const NetworkId id = linking.model.networks.next_id();
  Network row;
  row.server = server;
  row.name = element.name;
  if (element.broken || !element.name.written() || may_be_elsewhere(document, element.subnets))
    silence.hide(id, AboutRow::contents);
  if (!element.name.written()) silence.hide(server, AboutRow::contents);
  if (element.properties.count == 0 && element.name.written()) return row;
  // In the DSL a missing name is a syntax error, and has been reported.
  const bool broken = element.broken || (document.syntax == Syntax::dsl && !element.name.written());
  const Properties own(document, element.properties, elements::network, element.name.span(), broken,
                       linking.slips.properties,
                       {{"name", element.name.written()}, {"subnets", element.subnets.count != 0}});
  if (own.unread("subnets")) silence.hide(id, AboutRow::contents);
  row.id = own.word("id");
  row.logical_network = own.word("logical_network");
  row.vms = own.count("vms").value_or(0);
  row.allow = add_allowances(linking, own.words("allow"));
  if (const auto isolation = own.choice("isolation")) row.isolation = static_cast<Isolation>(*isolation + 1);
  return row;
}

void make_known(Linking& linking, NetworkId id) {
  const Text& name = linking.model.networks[id].name;
  if (!name.written()) return;
  if (!has_no_wild_card(linking, name, NameSlip::Of::network)) {
    // Nobody can refer to it. That is one mistake.
    linking.model.silence.hide(id, AboutRow::mapping);
    return;
  }
  if (name.empty()) linking.slips.names.push_back({NameSlip::Kind::empty, NameSlip::Of::network, name});
  if (const auto first = linking.names.add(id)) {
    Silence& silence = linking.model.silence;
    if (!silence.hides(id, AboutRow::keyword) && !silence.hides(*first, AboutRow::keyword))
      linking.slips.networks.push_back({*first, id});
    linking.model.silence.hide(id, AboutRow::mapping);  // a `map` reaches only the first
  }
}

}  // namespace

void declare_network(Linking& linking, const Document& document, const ServerElement& block,
                     const NetworkElement& element, ServerId server, ServerExport* exports) {
  Model& model = linking.model;
  Network row = row_of(linking, document, element, server);
  NetworkExport* twin = nullptr;
  bool is_ambiguous = false;
  if (exports != nullptr && !row.name.empty()) {
    TwinOfNetwork twins(linking, document, block, *exports);
    twin = twins.find(row);
    is_ambiguous = twins.fits_several();
  }
  if (twin != nullptr) complete_network(row, *twin);
  const NetworkId id = model.networks.push_back(row);
  if (element.misspelt) model.silence.hide(id, AboutRow::keyword);
  if (twin != nullptr) linking.twins.networks.push_back({id, twin, element.subnets.count != 0});
  const bool is_cut = twin != nullptr && twin->may_have_more && element.subnets.count == 0;
  if (is_cut || is_ambiguous || (twin != nullptr && twin->is_disputed)) model.silence.hide(id, AboutRow::contents);
  const std::vector<SubnetExport> subnets = twin == nullptr ? std::vector<SubnetExport>() : twin->subnets();
  model.networks[id].subnets = declare_subnets(linking, document, element.subnets, id, element.broken, subnets);
  make_known(linking, id);
}

}  // namespace asrmap::link
