// SPDX-License-Identifier: MIT
// Reads the data in the deployment script. The code of the script is the same for every project.
#include "targets/powershell/read_powershell.h"

#include "targets/powershell/read_powershell_data.h"

namespace asrmap::targets {
namespace {

constexpr PowerShellFact kCells[] = {
    {"Server", Fact::server},
    {"Fabric", Fact::fabric},
    {"LogicalNetwork", Fact::logical_network},
    {"Network", Fact::network},
    {"NetworkId", Fact::network_id},
    {"Name", Fact::name},
    {"TargetId", Fact::target},
    {"TargetServer", Fact::target_server},
    {"TargetFabric", Fact::target_fabric},
    {"TargetLogicalNetwork", Fact::target_logical_network},
    {"TargetNetwork", Fact::target_network},
    {"TargetNetworkId", Fact::target_network_id},
};

Record mapping_of(PowerShellData& data, const PowerShellRecord& row, Span table) {
  Record record = data.record_of(row, Record::Kind::mapping, table, kCells);
  const bool to_azure = record.find(Fact::target).written();
  for (const PowerShellFact& each : kCells) {
    const bool of_target = each.key.starts_with("Target");
    if (!of_target || (each.fact == Fact::target) == to_azure) data.say_nothing(record, each.fact);
  }
  return record;
}

}  // namespace

Payload read_powershell(FileId file, SourceMap& sources) {
  Payload payload;
  PowerShellData data(file, sources);
  data.in.skip_to_line("$vaultSubscription = ");
  const Text subscription = data.assignment("vaultSubscription");
  const Text resource_group = data.assignment("vaultResourceGroup");
  const Text vault = data.assignment("vaultName");
  const Span table = data.in.here();
  for (const PowerShellRecord& row : data.table("mappings")) {
    Record record = mapping_of(data, row, table);
    record.say(Fact::subscription, subscription);
    record.say(Fact::resource_group, resource_group);
    record.say(Fact::vault, vault);
    if (data.in.failed()) break;
    payload.records.push_back(std::move(record));
  }
  for (const PowerShellRecord& row : data.table("vnets")) {
    const bool known = row.size() == 2 && row[0].key.view() == "Id" && row[1].key.view() == "Subnets";
    if (!known) {
      data.in.refuse(table, "each of `$vnets` has an `Id` and `Subnets`");
      break;
    }
    std::string subnets;
    for (const Text& name : row[1].values) subnets += (subnets.empty() ? "" : ", ") + std::string(name.view());
    Record record{.kind = Record::Kind::vnet, .at = row[0].key.span()};
    record.say(Fact::target, row[0].values.empty() ? Text() : row[0].values[0]);
    record.say(Fact::subnets, data.in.keep(std::move(subnets), row[1].key.span()));
    payload.records.push_back(std::move(record));
  }
  payload.mistake = data.in.take_mistake();
  return payload;
}

}  // namespace asrmap::targets
