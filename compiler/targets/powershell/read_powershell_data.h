// SPDX-License-Identifier: MIT
// The data of a PowerShell script that asrmap writes: assignments of strings and of
// tables. Internal to this folder.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "read/payload_scanner.h"

namespace asrmap {

struct PowerShellCell {
  Text key;
  std::vector<Text> values;  // one, or those of a list
};
using PowerShellRecord = std::vector<PowerShellCell>;

// What an entry of a table says.
struct PowerShellFact {
  std::string_view key;
  Fact fact;
};

class PowerShellData {
 public:
  PowerShellData(FileId file, SourceMap& sources) : in(file, sources, "#") {}

  // `$name = 'value'`.
  [[nodiscard]] Text assignment(std::string_view name);
  // `$name = @( @{ Key = … } … )`.
  [[nodiscard]] std::vector<PowerShellRecord> table(std::string_view name);

  // A row as a record, each of its entries once and one of `known`; of a list the values
  // are joined by ", ". An empty row has the place of its table.
  [[nodiscard]] Record record_of(const PowerShellRecord& row, Record::Kind kind, Span table,
                                 std::span<const PowerShellFact> known);
  // An entry that is not there stands for nothing.
  void say_nothing(Record& record, Fact fact);

  PayloadScanner in;

 private:
  [[nodiscard]] Text expression();
  // What stands between quotes, or a [char].
  void operand(std::string& units);
  [[nodiscard]] PowerShellCell cell();
};

}  // namespace asrmap
