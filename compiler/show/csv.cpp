// SPDX-License-Identifier: MIT
#include "show/csv.h"

#include "diag/terminal.h"

namespace asrmap {
namespace {

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

}  // namespace

void append_csv_record(std::string& out, std::initializer_list<std::string_view> fields) {
  for (const std::string_view& field : fields) {
    if (&field != fields.begin()) out += ',';
    append_field(out, field);
  }
  out += "\r\n";
}

}  // namespace asrmap
