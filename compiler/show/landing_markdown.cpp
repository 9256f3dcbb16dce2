// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <array>

#include "diag/terminal.h"
#include "show/landing.h"

namespace asrmap {
namespace {

// Names and reasons come from the source: none of them may end a cell, start
// markup, or become HTML.
std::string escaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const Glyph glyph = glyph_at(text, i);
    switch (glyph.value) {
      case '\n':
      case '\r':
      case '\t': out += ' '; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '&': out += "&amp;"; break;
      case '\\':
      case '`':
      case '|':
      case '*':
      case '_':
      case '~':
      case '[':
      case ']':
      case '!':
      case '$': out += '\\'; [[fallthrough]];
      default: append_visible(out, text, i, glyph);
    }
    i += glyph.bytes;
  }
  return out;
}

// As code: `fd00:a:b::/64` has emoji in it elsewhere.
std::string ranges(const Model& model, Range prefixes) {
  if (prefixes.count == 0) return "";
  return '`' + prefix_list(model, prefixes, "`, `") + '`';
}

std::string lands_in(const LandingRow& row) {
  if (row.target.kind == Endpoint::Kind::none) return "–";
  std::string text = escaped(name_of(*row.model, row.target));
  if (!row.target.vnet()) return text;
  text += " / ";
  if (row.landed) return text + escaped(row.model->vnet_subnets[*row.landed].name.view());
  return text + (row.candidate_count == 0 ? "–" : "?");
}

std::string table(std::span<const LandingRow> rows) {
  if (rows.empty()) return "No VM networks.\n";
  std::string out =
      "| VM network | VM subnet | Range | Lands in | Range | Why |\n"
      "| --- | --- | --- | --- | --- | --- |\n";
  for (const LandingRow& row : rows) {
    const Model& model = *row.model;
    const VmSubnet* subnet = row.subnet ? &model.vm_subnets[*row.subnet] : nullptr;
    const std::array<std::string, 6> cells = {
        escaped(path_of(model, row.network)),
        subnet != nullptr ? escaped(subnet->name.view()) : fmt::format("*{}*", whole(row)),
        subnet != nullptr ? ranges(model, subnet->prefixes) : "",
        lands_in(row),
        row.landed ? ranges(model, model.vnet_subnets[*row.landed].prefixes) : "",
        escaped(why(row)),
    };
    out += '|';
    for (const std::string& cell : cells) out.append(cell.empty() ? " " : " " + cell + " ").append("|");
    out += '\n';
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
    out.append("## ").append(escaped(project.file)).append("\n\n").append(table(project.rows));
  }
  return out;
}

}  // namespace asrmap
