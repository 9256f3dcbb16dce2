// SPDX-License-Identifier: MIT
// Data of a PowerShell script: `$name = @( @{ Key = 'value' … } … )`.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "emit/artifacts.h"

namespace asrmap::targets {

// One row: a hash table of strings and lists of strings. clear() makes it ready for the next row.
class PowerShellRow {
 public:
  // Leaves the key out if the value is empty: an absent key means an empty value.
  void add(std::string_view key, std::string_view value);
  // `expression` is PowerShell code and written as it is, such as a list. Takes no more than
  // kMost keys.
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
  // Begins the table `name` in the artifact that is open in `out`; finish() ends it.
  PowerShellTable(emit::Artifacts& out, std::string_view name);
  void add(const PowerShellRow& row);
  void finish();

 private:
  emit::Artifacts& out_;
};

}  // namespace asrmap::targets
