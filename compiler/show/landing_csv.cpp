// SPDX-License-Identifier: MIT
#include <initializer_list>

#include "diag/terminal.h"
#include "ir/azure_id.h"
#include "ir/mapping_name.h"
#include "show/landing.h"

namespace asrmap {
namespace {

constexpr std::string_view kLineBreak = "\r\n";
constexpr std::string_view kListSeparator = "; ";

void append_field(std::string& out, std::string_view text) {
  std::string field;
  // A spreadsheet takes a cell that starts like this for a formula, and runs it: a
  // VM network named `=HYPERLINK(…)` is somebody's attack. A quote before it keeps
  // it text ("CSV Injection", OWASP).
  if (!text.empty() && std::string_view("=+-@\t\r\n").find(text[0]) != std::string_view::npos) field += '\'';
  bool quoted = false;
  for (std::size_t i = 0; i < text.size();) {
    const Glyph glyph = glyph_at(text, i);
    const bool line_or_tab = glyph.value == '\t' || glyph.value == '\n' || glyph.value == '\r';
    if (glyph.value == '"' || glyph.value == ',' || line_or_tab) quoted = true;
    if (glyph.value == '"') field += '"';
    if (glyph.value == 0xFFFD || (is_control(glyph.value) && !line_or_tab))
      field += "\xEF\xBF\xBD";
    else
      field += text.substr(i, glyph.bytes);
    i += glyph.bytes;
  }
  if (quoted) out += '"';
  out += field;
  if (quoted) out += '"';
}

void append_record(std::string& out, std::initializer_list<std::string_view> fields) {
  for (const std::string_view& field : fields) {
    if (&field != fields.begin()) out += ',';
    append_field(out, field);
  }
  out += kLineBreak;
}

std::string_view kind_of(Endpoint target) {
  switch (target.kind) {
    case Endpoint::Kind::none: return "";
    case Endpoint::Kind::network: return "vmm";
    case Endpoint::Kind::vnet: return "vnet";
  }
  return "";
}

void append_row(std::string& out, const LandingRow& row, std::string_view file) {
  const Model& model = *row.model;
  const Network& network = model.networks[row.network];
  const VmSubnet* subnet = row.subnet ? &model.vm_subnets[*row.subnet] : nullptr;
  const VnetSubnet* landed = row.landed ? &model.vnet_subnets[*row.landed] : nullptr;
  const auto vnet = row.target.vnet();
  std::string candidates;
  for (const VnetSubnetId id : row.candidates()) {
    if (!candidates.empty()) candidates += kListSeparator;
    candidates += model.vnet_subnets[id].name.view();
  }
  const bool excluded = row.reason == LandingRow::Reason::excluded;
  // clang-format off
  // A field to a line, as in the header.
  append_record(
      out, {model.servers[network.server].label.view(),
            network.shares_name ? network.logical_network.view() : std::string_view{},
            network.name.view(),
            subnet != nullptr ? subnet->name.view() : std::string_view{},
            subnet != nullptr ? prefix_list(model, subnet->prefixes, kListSeparator) : std::string{},
            kind_of(row.target),
            row.target.kind != Endpoint::Kind::none ? name_of(model, row.target) : std::string{},
            vnet ? vnet_id(model.vnets[*vnet]).value_or("") : std::string{},
            landed != nullptr ? landed->name.view() : std::string_view{},
            landed != nullptr ? prefix_list(model, landed->prefixes, kListSeparator) : std::string{},
            to_string(row.reason),
            candidates,
            row.deployed() != nullptr ? mapping_name(model, *row.deployed()) : std::string{},
            excluded ? model.statements[model.mappings[*row.mapping].statement].reason.view() : std::string_view{},
            file});
  // clang-format on
}

}  // namespace

std::string landing_csv(std::span<const ProjectLandings> projects) {
  std::string out;
  append_record(out,
                {"server", "logical_network", "network", "subnet", "prefixes", "target_kind", "target", "target_id",
                 "target_subnet", "target_prefixes", "reason", "candidates", "mapping", "exclusion_reason", "file"});
  for (const ProjectLandings& project : projects)
    for (const LandingRow& row : project.rows) append_row(out, row, project.file);
  return out;
}

}  // namespace asrmap
