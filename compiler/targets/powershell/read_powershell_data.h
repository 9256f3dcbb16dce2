// SPDX-License-Identifier: MIT
// Reads the data of a PowerShell script that asrmap writes: assignments of strings and of tables.
// Internal to this folder and that of `vmm`.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "read/payload_scanner.h"

namespace asrmap::targets {

struct PowerShellCell {
  Text key;
  std::vector<Text> values;  // one, or those of a list
};
using PowerShellRecord = std::vector<PowerShellCell>;

// The fact that an entry of a table states.
struct PowerShellFact {
  std::string_view key;
  Fact fact;
};

class PowerShellData {
 public:
  PowerShellData(FileId file, SourceMap& sources) : in(file, sources, "#") {}

  // Reads `$name = 'value'`.
  [[nodiscard]] Text assignment(std::string_view name);
  // Reads `$name = @( @{ Key = … } … )`.
  [[nodiscard]] std::vector<PowerShellRecord> table(std::string_view name);

  // Makes a record of a row. Each entry must be one of `known`, and may occur once; else there is
  // a mistake. The values of a list are joined by ", ". An empty row has the place of its table.
  [[nodiscard]] Record record_of(const PowerShellRecord& row, Record::Kind kind, Span table,
                                 std::span<const PowerShellFact> known);
  // States the fact as an empty text if the record lacks it: an absent entry means an empty
  // value.
  void say_nothing(Record& record, Fact fact);

  read::PayloadScanner in;

 private:
  [[nodiscard]] Text expression();
  // Appends the value of a string in quotes, or of a [char].
  void operand(std::string& units);
  [[nodiscard]] PowerShellCell cell();
};

}  // namespace asrmap::targets
