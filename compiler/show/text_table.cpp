// SPDX-License-Identifier: MIT
#include "show/text_table.h"

#include <algorithm>

#include "diag/terminal.h"

namespace asrmap::show {
namespace {

constexpr std::size_t kWidest = 44;
constexpr std::size_t kWidestLast = 100;
constexpr std::size_t kGap = 2;

void append_line(std::string& out, const std::vector<std::string>& cells, const std::vector<std::size_t>& widths) {
  std::size_t owed = 0;  // blanks to write only if another cell follows
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (!cells[i].empty()) {
      out.append(owed, ' ').append(cells[i]);
      owed = 0;
    }
    owed += widths[i] - width_of(cells[i]) + kGap;
  }
  out += '\n';
}

}  // namespace

void TextTable::add(std::vector<std::string> cells) {
  for (std::string& cell : cells) cell = visible(cell, &cell == &cells.back() ? kWidestLast : kWidest);
  rows_.push_back(std::move(cells));
}

std::string TextTable::str() const {
  std::vector<std::size_t> widths(rows_.front().size());
  for (const std::vector<std::string>& cells : rows_)
    for (std::size_t i = 0; i < cells.size(); ++i) widths[i] = std::max(widths[i], width_of(cells[i]));
  std::vector<std::string> rule;
  rule.reserve(widths.size());
  for (const std::size_t width : widths) rule.emplace_back(std::min(width, kWidest), '-');
  std::string out;
  append_line(out, rows_.front(), widths);
  append_line(out, rule, widths);
  for (std::size_t i = 1; i < rows_.size(); ++i) append_line(out, rows_[i], widths);
  return out;
}

}  // namespace asrmap::show
