// SPDX-License-Identifier: MIT
#include "show/markdown.h"
#include "show/vm_landing.h"

namespace asrmap::show {
namespace {

std::string head(const std::vector<std::string>& heads) {
  return markdown_row(heads) + markdown_row(std::vector<std::string>(heads.size(), "---"));
}

std::string row(std::vector<std::string> cells) {
  for (std::string& cell : cells) cell = escape_markdown(cell);
  return markdown_row(cells);
}

}  // namespace

std::string vm_landing_markdown(std::span<const ProjectAdapters> projects) {
  std::string out;
  for (const ProjectAdapters& project : projects) {
    if (!out.empty()) out += '\n';
    if (projects.size() > 1) out.append("## ").append(escape_markdown(project.file)).append("\n\n");
    if (project.rows.empty()) {
      out += "No network adapters.\n";
      continue;
    }
    out += head(adapter_heads());
    for (const AdapterRow& each : project.rows) out += row(adapter_cells(each));
    if (project.landings->fillings.empty()) continue;
    out += '\n' + head(filling_heads());
    for (const Filling& filling : project.landings->fillings) out += row(filling_cells(*project.model, filling));
  }
  return out;
}

}  // namespace asrmap::show
