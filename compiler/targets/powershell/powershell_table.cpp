// SPDX-License-Identifier: MIT
#include "targets/powershell/powershell_table.h"

#include <algorithm>
#include <utility>

#include "targets/powershell/quote_powershell.h"

namespace asrmap::targets {

void PowerShellRow::add(std::string_view key, std::string_view value) {
  if (!value.empty()) add_expression(key, quote_powershell(value));
}

void PowerShellRow::add_expression(std::string_view key, std::string expression) {
  cells_.at(count_++) = {key, std::move(expression)};
}

PowerShellTable::PowerShellTable(emit::Artifacts& out, std::string_view name) : out_(out) {
  out_.write("$", name, " = @(\n");
}

void PowerShellTable::add(const PowerShellRow& row) {
  constexpr std::string_view kBlanks = "                        ";
  std::size_t width = 0;
  for (std::size_t i = 0; i < row.count_; ++i) width = std::max(width, row.cells_[i].key.size());
  out_.write("  @{\n");
  for (std::size_t i = 0; i < row.count_; ++i) {
    const auto& [key, value] = row.cells_[i];
    out_.write("    ", key, kBlanks.substr(0, width - key.size()), " = ", value, "\n");
  }
  out_.write("  }\n");
}

void PowerShellTable::finish() { out_.write(")\n"); }

}  // namespace asrmap::targets
