// SPDX-License-Identifier: MIT
#include "ir/azure_id.h"
#include "ir/ids.h"
#include "ir/model.h"
#include "ir/server.h"
#include "ir/vm.h"
#include "ir/vnet.h"
#include "show/csv.h"
#include "show/vm_landing.h"

namespace asrmap::show {
namespace {

void append_row(std::string& out, const AdapterRow& row, std::string_view file) {
  const Model& model = *row.model;
  const Adapter& adapter = model.adapters[row.adapter];
  const Vm& vm = model.vms[adapter.vm];
  const auto vnet = row.landing ? row.landing->target.vnet() : std::nullopt;
  const bool lands = row.landing && row.landing->landed;
  std::string addresses, fates, rivals;
  for (const PlacedAddress& address : model.addresses[adapter.addresses]) {
    const std::string_view separator = addresses.empty() ? "" : kCsvListSeparator;
    const AddressId id = model.addresses.id_of(address);
    addresses.append(separator).append(to_string(address.address, address.ipv6));
    fates.append(separator).append(fate_of(row, id));
    if (const auto rival = taken_by(row, id))
      rivals.append(rivals.empty() ? "" : kCsvListSeparator).append(model.vms[*rival].name.view());
  }
  // clang-format off
  // A field to a line, as in the header.
  append_csv_record(
      out, {vm.name.view(),
            adapter.name.view(),
            model.servers[vm.server].label.view(),
            adapter.network_name.view(),
            adapter.subnet_name.view(),
            row.landing && row.landing->target.kind != Endpoint::Kind::none ? name_of(model, row.landing->target) : std::string{},
            vnet ? vnet_id(model.vnets[*vnet]).value_or("") : std::string{},
            lands ? model.vnet_subnets[*row.landing->landed].name.view() : std::string_view{},
            row.landing ? to_string(row.landing->reason) : std::string_view("unmapped"),
            addresses,
            fates,
            rivals,
            file});
  // clang-format on
}

}  // namespace

std::string vm_landing_csv(std::span<const ProjectAdapters> projects) {
  std::string out;
  append_csv_record(out, {"vm", "adapter", "server", "network", "subnet", "target", "target_id", "target_subnet",
                          "reason", "addresses", "fates", "taken_by", "file"});
  for (const ProjectAdapters& project : projects)
    for (const AdapterRow& row : project.rows) append_row(out, row, project.file);
  return out;
}

}  // namespace asrmap::show
