// SPDX-License-Identifier: MIT
// The data of a PowerShell script that asrmap writes: assignments of strings and of
// tables. Internal to this folder.
#pragma once

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

class PowerShellData {
 public:
  PowerShellData(FileId file, SourceMap& sources) : in(file, sources, "#") {}

  // `$name = 'value'`.
  [[nodiscard]] Text assignment(std::string_view name);
  // `$name = @( @{ Key = … } … )`.
  [[nodiscard]] std::vector<PowerShellRecord> table(std::string_view name);

  PayloadScanner in;

 private:
  [[nodiscard]] Text expression();
  // What stands between quotes, or a [char].
  void operand(std::string& units);
  [[nodiscard]] PowerShellCell cell();
};

}  // namespace asrmap
