// SPDX-License-Identifier: MIT
// Data of a PowerShell script: `$name = @( @{ Key = 'value' … } … )`.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "emit/artifacts.h"

namespace asrmap {

// A hash table of strings and lists of strings; to be filled anew for each row.
class PowerShellRow {
 public:
  // An absent key stands for an empty value.
  void add(std::string_view key, std::string_view value);
  // `list` is an expression.
  void add_expression(std::string_view key, std::string expression);
  void clear() { count_ = 0; }

 private:
  friend class PowerShellTable;
  struct Cell {
    std::string_view key;
    std::string value;
  };
  static constexpr std::size_t kMost = 12;
  std::array<Cell, kMost> cells_;
  std::size_t count_ = 0;
};

class PowerShellTable {
 public:
  PowerShellTable(Artifacts& out, std::string_view name);
  void add(const PowerShellRow& row);
  void finish();

 private:
  Artifacts& out_;
};

}  // namespace asrmap
