// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "diag/terminal.h"
#include "show/landing.h"

namespace asrmap {
namespace {

constexpr std::size_t kColumns = 6;
constexpr std::size_t kWidest = 44;  // cells that are longer are cut
constexpr std::size_t kWidestWhy = 100;
constexpr std::size_t kMostPrefixes = 2;
constexpr std::string_view kGap = "  ";
constexpr std::string_view kNothing = "-";

using Cells = std::array<std::string, kColumns>;

std::string lands_in(const LandingRow& row) {
  const Model& model = *row.model;
  if (row.target.kind == Endpoint::Kind::none) return std::string(kNothing);
  std::string text = name_of(model, row.target);
  if (!row.target.vnet()) return text;
  text += " / ";
  if (row.landed) return text.append(model.vnet_subnets[*row.landed].name.view());
  return text.append(row.candidate_count == 0 ? kNothing : "?");
}

Cells cells_of(const LandingRow& row, bool first_of_network) {
  const Model& model = *row.model;
  Cells cells;
  if (first_of_network) cells[0] = path_of(model, row.network);
  if (row.subnet) {
    cells[1] = model.vm_subnets[*row.subnet].name.view();
    cells[2] = prefix_list(model, model.vm_subnets[*row.subnet].prefixes, ", ", kMostPrefixes);
  } else {
    cells[1] = fmt::format("({})", whole(row));
  }
  cells[3] = lands_in(row);
  if (row.landed) cells[4] = prefix_list(model, model.vnet_subnets[*row.landed].prefixes, ", ", kMostPrefixes);
  cells[5] = why(row);
  for (std::size_t i = 0; i < kColumns; ++i) cells[i] = visible(cells[i], i + 1 < kColumns ? kWidest : kWidestWhy);
  return cells;
}

void append_line(std::string& out, const Cells& cells, const std::array<std::size_t, kColumns>& widths) {
  std::size_t owed = 0;  // blanks that only a further cell makes necessary
  for (std::size_t i = 0; i < kColumns; ++i) {
    if (!cells[i].empty()) {
      out.append(owed, ' ').append(cells[i]);
      owed = 0;
    }
    owed += widths[i] - width_of(cells[i]) + kGap.size();
  }
  out += '\n';
}

std::string table(std::span<const LandingRow> rows) {
  if (rows.empty()) return "no VM networks\n";
  std::vector<Cells> lines = {{"VM network", "VM subnet", "Range", "Lands in", "Range", "Why"}, {}};
  const LandingRow* last = nullptr;
  for (const LandingRow& row : rows) {
    lines.push_back(cells_of(row, last == nullptr || last->network != row.network));
    last = &row;
  }
  std::array<std::size_t, kColumns> widths{};
  for (const Cells& cells : lines)
    for (std::size_t i = 0; i < kColumns; ++i) widths[i] = std::max(widths[i], width_of(cells[i]));
  for (std::size_t i = 0; i < kColumns; ++i) lines[1][i] = std::string(std::min(widths[i], kWidest), '-');

  std::string out;
  for (const Cells& cells : lines) append_line(out, cells, widths);
  const std::vector<std::string> notes = landing_notes(rows);
  if (!notes.empty()) out += '\n';
  for (const std::string& note : notes) out.append(note).append("\n");
  return out;
}

}  // namespace

std::string landing_text(std::span<const ProjectLandings> projects) {
  if (projects.size() == 1) return table(projects[0].rows);
  std::string out;
  for (const ProjectLandings& project : projects) {
    if (!out.empty()) out += '\n';
    out.append(visible(project.file)).append("\n\n").append(table(project.rows));
  }
  return out;
}

}  // namespace asrmap
