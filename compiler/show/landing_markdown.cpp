// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include "ir/ids.h"
#include "ir/model.h"
#include "ir/network.h"
#include "ir/vnet.h"
#include "show/landing.h"
#include "show/markdown.h"

namespace asrmap::show {
namespace {

// Written as code, because elsewhere a renderer finds emoji in `fd00:a:b::/64`.
std::string ranges(const Model& model, Range prefixes) {
  if (prefixes.count == 0) return "";
  return '`' + prefix_list(model, prefixes, "`, `") + '`';
}

std::string table(std::span<const LandingRow> rows) {
  if (rows.empty()) return "No VM networks.\n";
  std::string out =
      "| VM network | VM subnet | Range | Lands in | Range | Why |\n"
      "| --- | --- | --- | --- | --- | --- |\n";
  for (const LandingRow& row : rows) {
    const Model& model = *row.model;
    const VmSubnet* subnet = row.subnet ? &model.vm_subnets[*row.subnet] : nullptr;
    out += markdown_row({
        escape_markdown(path_of(model, row.network)),
        subnet != nullptr ? escape_markdown(subnet->name.view()) : fmt::format("*{}*", whole(row)),
        subnet != nullptr ? ranges(model, subnet->prefixes) : "",
        escape_markdown(lands_in(row, "–")),
        row.landed ? ranges(model, model.vnet_subnets[*row.landed].prefixes) : "",
        escape_markdown(why(row)),
    });
  }
  for (const std::string& note : landing_notes(rows)) out.append("\n").append(note).append(".\n");
  return out;
}

}  // namespace

std::string landing_markdown(std::span<const ProjectLandings> projects) {
  if (projects.size() == 1) return table(projects[0].rows);
  std::string out;
  for (const ProjectLandings& project : projects) {
    if (!out.empty()) out += '\n';
    out.append("## ").append(escape_markdown(project.file)).append("\n\n").append(table(project.rows));
  }
  return out;
}

}  // namespace asrmap::show
