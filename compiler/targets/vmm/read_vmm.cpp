// SPDX-License-Identifier: MIT
// Reads the data in the script for VMM servers. The code of the script is the same for every
// project.
#include "targets/vmm/read_vmm.h"

#include <initializer_list>

#include "targets/powershell/read_powershell_data.h"

namespace asrmap::targets {

Payload read_vmm(FileId file, SourceMap& sources) {
  Payload payload;
  PowerShellData data(file, sources);
  data.in.skip_to_line("$servers = ");
  const auto read = [&](std::string_view name, Record::Kind kind, std::initializer_list<PowerShellFact> facts) {
    const Span table = data.in.here();
    for (const PowerShellRecord& row : data.table(name)) {
      Record& record = payload.records.emplace_back(data.record_of(row, kind, table, facts));
      for (const PowerShellFact& each : facts) data.say_nothing(record, each.fact);
    }
  };
  read("servers", Record::Kind::server, {{"Name", Fact::server}, {"Clouds", Fact::clouds}});
  read("networks", Record::Kind::network,
       {{"Server", Fact::server},
        {"LogicalNetwork", Fact::logical_network},
        {"Network", Fact::network},
        {"Isolation", Fact::isolation}});
  read("subnets", Record::Kind::vm_subnet,
       {{"Server", Fact::server},
        {"LogicalNetwork", Fact::logical_network},
        {"Network", Fact::network},
        {"Subnet", Fact::subnet},
        {"Ranges", Fact::ranges},
        {"Vlan", Fact::vlan}});
  payload.mistake = data.in.take_mistake();
  return payload;
}

}  // namespace asrmap::targets
