// SPDX-License-Identifier: MIT
#include "diag/terminal.h"
#include "ir/model.h"
#include "ir/vm.h"
#include "show/text_table.h"
#include "show/vm_landing.h"

namespace asrmap::show {
namespace {

std::string adapters(std::span<const AdapterRow> rows) {
  if (rows.empty()) return "no network adapters; name an export of them with `inventory vms`\n";
  TextTable table(adapter_heads());
  std::optional<VmId> last;
  for (const AdapterRow& row : rows) {
    const VmId vm = row.model->adapters[row.adapter].vm;
    std::vector<std::string> cells = adapter_cells(row);
    if (vm == last) cells[0].clear();
    table.add(std::move(cells));
    last = vm;
  }
  return table.str();
}

std::string fillings(const Model& model, const Landings& landings) {
  if (landings.fillings.empty()) return "";
  TextTable table(filling_heads());
  for (const Filling& filling : landings.fillings) table.add(filling_cells(model, filling));
  return '\n' + table.str();
}

}  // namespace

std::string vm_landing_text(std::span<const ProjectAdapters> projects) {
  std::string out;
  for (const ProjectAdapters& project : projects) {
    if (!out.empty()) out += '\n';
    if (projects.size() > 1) out.append(visible(project.file)).append("\n\n");
    out += adapters(project.rows) + fillings(*project.model, *project.landings);
  }
  return out;
}

}  // namespace asrmap::show
