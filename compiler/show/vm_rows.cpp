// SPDX-License-Identifier: MIT
#include "show/vm_rows.h"

#include <fmt/core.h>

#include <algorithm>

#include "ir/address_type.h"
#include "ir/ids.h"
#include "ir/mapping.h"
#include "ir/model.h"
#include "ir/network.h"
#include "ir/vm.h"
#include "ir/vnet.h"

namespace asrmap::show {
namespace {

LandingRow row_of(const Model& model, const AdapterLanding& landing, const Adapter& adapter) {
  // The adapter lands where its VM subnet does, even if that subnet is not declared.
  return show::row_of(model, Landing{.mapping = landing.mapping,
                                     .network = *adapter.network,
                                     .subnet = adapter.subnet,
                                     .target = landing.target,
                                     .reason = landing.reason,
                                     .landed = landing.landed,
                                     .alphabetical = landing.alphabetical});
}

// The row of an adapter whose network is mapped to VMM, to `none`, or not at all.
LandingRow elsewhere(const Model& model, const Adapter& adapter) {
  const Network& network = model.networks[*adapter.network];
  const bool known = network.mappings.count == 0 && !model.silence.may_hide_mapping(*adapter.network);
  LandingRow row{.model = &model,
                 .network = *adapter.network,
                 .subnet = adapter.subnet,
                 .reason = known ? LandingRow::Reason::unmapped : LandingRow::Reason::unresolved};
  for (const Mapping& mapping : model.mappings[network.mappings]) {
    if (mapping.target.vnet()) continue;
    row.mapping = model.mappings.id_of(mapping);
    row.target = mapping.target;
    row.reason = mapping.target.network() ? LandingRow::Reason::vmm_network : LandingRow::Reason::excluded;
    break;
  }
  return row;
}

}  // namespace

std::vector<AdapterRow> adapter_rows(const Model& model, const Landings& landings,
                                     const std::function<bool(const Network&)>& keep, bool keep_unknown) {
  std::vector<AdapterRow> rows;
  auto landing = landings.adapters.begin();
  for (const Adapter& adapter : model.adapters) {
    AdapterRow row{.model = &model, .landings = &landings, .adapter = model.adapters.id_of(adapter)};
    const bool lands = landing != landings.adapters.end() && landing->adapter == row.adapter;
    if (lands)
      row.landing = row_of(model, *landing++, adapter);
    else if (adapter.network)
      row.landing = elsewhere(model, adapter);
    if (adapter.network ? keep(model.networks[*adapter.network]) : keep_unknown) rows.push_back(row);
  }
  return rows;
}

std::string adapter_source(const AdapterRow& row) {
  const Model& model = *row.model;
  const Adapter& adapter = model.adapters[row.adapter];
  std::string text = adapter.network ? path_of(model, *adapter.network) : std::string(adapter.network_name.view());
  if (adapter.is_cut && text.empty()) text = "?";
  if (!adapter.subnet_name.empty()) text.append(" / ").append(adapter.subnet_name.view());
  return text;
}

std::string why(const AdapterRow& row) {
  const Adapter& adapter = row.model->adapters[row.adapter];
  if (adapter.is_cut) return "not known: the export was cut";
  if (!row.landing)
    return adapter.network_name.written() ? "the project does not know its VM network" : "not connected";
  if (row.landing->reason == LandingRow::Reason::first_subnet && row.landing->landed)
    return adapter.subnet_name.empty() ? "first subnet: it has no VM subnet"
                                       : fmt::format("first subnet: no \"{}\" there", adapter.subnet_name.view());
  return why(*row.landing);
}

std::string_view fate_of(const AdapterRow& row, AddressId address) {
  const Adapter& adapter = row.model->adapters[row.adapter];
  if (row.model->addresses[address].ipv6) return "unsupported";
  if (!adapter.is_static()) return adapter.address_type == AddressType::dynamic ? "dynamic" : "unknown";
  switch (row.landings->fates[address]) {
    case AddressFate::unknown: return "unknown";
    case AddressFate::outside: return "outside-subnet";
    case AddressFate::reserved: return "reserved";
    case AddressFate::contested: return "taken";
    case AddressFate::kept: return "kept";
    case AddressFate::changes: return "changes";
  }
  return "unknown";
}

std::optional<VmId> taken_by(const AdapterRow& row, AddressId address) {
  if (row.landings->fates[address] != AddressFate::contested) return std::nullopt;
  const AddressId rival = row.landings->rivals[address];
  return row.model->adapters[row.model->addresses[rival].adapter].vm;
}

namespace {

std::string fate_in_words(const AdapterRow& row, AddressId address) {
  const std::string_view fate = fate_of(row, address);
  if (fate == "outside-subnet") return "lost: outside the subnet";
  if (fate == "reserved") return "lost: reserved by Azure";
  if (fate == "dynamic") return "dynamic";
  if (fate == "unsupported") return "lost: IPv6";
  if (fate == "unknown") return "not known";
  if (fate == "changes") return "changes, as meant";
  if (const auto rival = taken_by(row, address))
    return fmt::format("taken: {} has it", row.model->vms[*rival].name.view());
  return std::string(fate);
}

}  // namespace

std::vector<std::string> adapter_heads() {
  return {"VM", "VM network / subnet", "Lands in", "Address", "In Azure", "Why"};
}

std::vector<std::string> adapter_cells(const AdapterRow& row) {
  const Model& model = *row.model;
  const Adapter& adapter = model.adapters[row.adapter];
  std::vector<std::string> cells(6);
  cells[0] = model.vms[adapter.vm].name.view();
  cells[1] = adapter_source(row);
  cells[2] = row.landing ? lands_in(*row.landing, "-") : "-";
  const auto addresses = model.addresses[adapter.addresses];
  const bool in_azure = row.landing && row.landing->target.vnet();
  if (addresses.empty() && in_azure) cells[4] = adapter.address_type == AddressType::dynamic ? "dynamic" : "not known";
  for (const PlacedAddress& address : addresses) {
    cells[3] += (cells[3].empty() ? "" : ", ") + to_string(address.address, address.ipv6);
    if (in_azure) cells[4] += (cells[4].empty() ? "" : ", ") + fate_in_words(row, model.addresses.id_of(address));
  }
  cells[5] = why(row);
  return cells;
}

std::vector<std::string> filling_heads() { return {"Subnet", "Range", "Addresses", "In use", "Landing", "Left"}; }

std::vector<std::string> filling_cells(const Model& model, const Filling& filling) {
  const VnetSubnet& subnet = model.vnet_subnets[filling.subnet];
  const std::uint64_t lands = std::min(filling.room(), filling.landing);
  return {fmt::format("{} / {}", model.vnets[subnet.vnet].label.view(), subnet.name.view()),
          prefix_list(model, subnet.prefixes),
          std::to_string(filling.addresses),
          std::to_string(filling.used),
          std::to_string(filling.landing),
          filling.landing == lands ? std::to_string(filling.room() - lands)
                                   : fmt::format("{} too many", filling.landing - lands)};
}

}  // namespace asrmap::show
