// SPDX-License-Identifier: MIT
// An aligned table for a terminal.
#pragma once

#include <string>
#include <vector>

namespace asrmap {

class TextTable {
 public:
  explicit TextTable(std::vector<std::string> heads) : rows_{std::move(heads)} {}

  // As many cells as there are heads. Names come from the source: what a terminal would
  // not show as it is is made visible, and long cells are cut; the last may be longer.
  void add(std::vector<std::string> cells);
  // A line for the heads, one below them, and one a row; no blanks at the ends.
  [[nodiscard]] std::string str() const;

 private:
  std::vector<std::vector<std::string>> rows_;  // the heads first
};

}  // namespace asrmap
