// SPDX-License-Identifier: MIT
#include "show/csv.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "text/harmless.h"

namespace asrmap::show {
namespace {

// Full-width forms are included, because East Asian editions of spreadsheets treat them alike.
constexpr std::u32string_view kBeginFormula = U"=+-@\uFF1D\uFF0B\uFF0D\uFF20";
// Where `;` separates fields, a cell begins after it. A `"` may open the cell, and blanks may be
// skipped.
constexpr std::u32string_view kBeginCell = U" \";\u00A0\u3000";

// Whether a cell that begins here would be a formula, with or without single quotes before it. A
// text that has such quotes gets one more, so that it stays different from the text without them.
bool begins_formula(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of('\''), text.size()));
  return !text.empty() && kBeginFormula.find(first_code_point(text).value) != std::u32string_view::npos;
}

void append_field(std::string& out, std::string_view text) {
  std::string field;
  bool begins_cell = true;
  // The cell may be at the start of a line, where it must not begin a command of the service that
  // shows the text.
  const bool is_odd =
      !text.empty() && (text[0] == ':' || text[0] == ' ' || static_cast<unsigned char>(text[0]) >= 0x80);
  bool quoted = is_odd && text.find(':') != std::string_view::npos;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = first_code_point(text.substr(i));
    if (c.value == '"' || c.value == ',') quoted = true;
    // A VM network named `=HYPERLINK(…)` is most likely an attack. A quote before it makes it
    // plain text ("CSV Injection", OWASP).
    if (begins_cell && begins_formula(text.substr(i))) field += '\'';
    begins_cell = c.value == ';' || (begins_cell && kBeginCell.find(c.value) != std::u32string_view::npos);
    if (c.value == '"') field += '"';
    if (c.value == '\\') field += '\\';
    // Written as an escape, so that two different names stay different.
    if (is_hidden(c.value) || (c.value == '#' && begins_command(text, i)))
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

}  // namespace asrmap::show
