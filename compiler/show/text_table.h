// SPDX-License-Identifier: MIT
// An aligned table for a terminal.
#pragma once

#include <string>
#include <vector>

namespace asrmap::show {

class TextTable {
 public:
  explicit TextTable(std::vector<std::string> heads) : rows_{std::move(heads)} {}

  // Adds a row with as many cells as there are heads. Names come from the source, so characters
  // that a terminal would not show are made visible. Long cells are cut; the last one may be
  // longer.
  void add(std::vector<std::string> cells);
  // The table: a line of heads, a line of dashes, and a line for each row. No line ends in
  // blanks.
  [[nodiscard]] std::string str() const;

 private:
  std::vector<std::vector<std::string>> rows_;  // the heads first
};

}  // namespace asrmap::show
