// SPDX-License-Identifier: MIT
// The data in the script for VMM servers. Its code is the same for every project.
#include "read/payload_formats.h"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <string>

#include "diag/wording.h"
#include "read/powershell_data.h"

namespace asrmap {
namespace {

struct Cell {
  std::string_view key;
  Fact fact;
};

// A key that is not there stands for nothing.
Record record_of(PayloadScanner& in, const PowerShellRecord& row, Record::Kind kind, Span table,
                 std::initializer_list<Cell> cells) {
  Record record{.kind = kind, .at = row.empty() ? table : row.front().key.span()};
  for (const PowerShellCell& cell : row) {
    const auto known =
        std::find_if(cells.begin(), cells.end(), [&](const Cell& c) { return c.key == cell.key.view(); });
    if (known == cells.end() || record.find(known->fact).written()) {
      in.refuse(cell.key.span(), fmt::format("{} is no entry that asrmap writes there", ticked(cell.key.view())));
      continue;
    }
    std::string joined;
    for (const Text& value : cell.values) joined += (joined.empty() ? "" : ", ") + std::string(value.view());
    record.say(known->fact, cell.values.size() == 1 ? cell.values[0] : in.keep(std::move(joined), cell.key.span()));
  }
  for (const Cell& cell : cells)
    if (!record.find(cell.fact).written()) record.say(cell.fact, in.keep({}, record.at));
  return record;
}

}  // namespace

Payload read_vmm_payload(FileId file, SourceMap& sources) {
  Payload payload;
  PowerShellData data(file, sources);
  data.in.skip_to_line("$servers = ");
  const auto read = [&](std::string_view name, Record::Kind kind, std::initializer_list<Cell> cells) {
    const Span table = data.in.here();
    for (const PowerShellRecord& row : data.table(name))
      payload.records.push_back(record_of(data.in, row, kind, table, cells));
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

}  // namespace asrmap
