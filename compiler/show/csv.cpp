// SPDX-License-Identifier: MIT
#include "show/csv.h"

#include "diag/wording.h"
#include "text/harmless.h"

namespace asrmap {
namespace {

void append_field(std::string& out, std::string_view text) {
  std::string field;
  // A spreadsheet takes a cell that starts like this for a formula, and runs it: a
  // VM network named `=HYPERLINK(…)` is somebody's attack. A quote before it keeps
  // it text ("CSV Injection", OWASP).
  if (!text.empty() && std::string_view("=+-@\t\r\n").find(text[0]) != std::string_view::npos) field += '\'';
  // A cell may begin a line, and must not begin a command there.
  const bool is_odd = !text.empty() && (text[0] == ':' || text[0] == ' ' || static_cast<unsigned char>(text[0]) >= 0x80);
  bool quoted = is_odd && text.find(':') != std::string_view::npos;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = first_code_point(text.substr(i));
    if (c.value == '"' || c.value == ',') quoted = true;
    if (c.value == '"') field += '"';
    // As an escape, so that two names stay two.
    if (is_hidden(c.value))
      field += escaped(c.value);
    else
      append_harmless(field, text, i, c);
    i += c.bytes;
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
