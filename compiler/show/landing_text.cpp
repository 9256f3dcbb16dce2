// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <vector>

#include "diag/terminal.h"
#include "ir/model.h"
#include "ir/network.h"
#include "ir/vnet.h"
#include "show/landing.h"
#include "show/text_table.h"

namespace asrmap::show {
namespace {

constexpr std::size_t kMostPrefixes = 2;

std::vector<std::string> cells_of(const LandingRow& row, bool first_of_network) {
  const Model& model = *row.model;
  std::vector<std::string> cells(6);
  if (first_of_network) cells[0] = path_of(model, row.network);
  if (row.subnet) {
    cells[1] = model.vm_subnets[*row.subnet].name.view();
    cells[2] = prefix_list(model, model.vm_subnets[*row.subnet].prefixes, ", ", kMostPrefixes);
  } else {
    cells[1] = fmt::format("({})", whole(row));
  }
  cells[3] = lands_in(row, "-");
  if (row.landed) cells[4] = prefix_list(model, model.vnet_subnets[*row.landed].prefixes, ", ", kMostPrefixes);
  cells[5] = why(row);
  return cells;
}

std::string table(std::span<const LandingRow> rows) {
  if (rows.empty()) return "no VM networks\n";
  TextTable lines({"VM network", "VM subnet", "Range", "Lands in", "Range", "Why"});
  const LandingRow* last = nullptr;
  for (const LandingRow& row : rows) {
    lines.add(cells_of(row, last == nullptr || last->network != row.network));
    last = &row;
  }
  std::string out = lines.str();
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

}  // namespace asrmap::show
