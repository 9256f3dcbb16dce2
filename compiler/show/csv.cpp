// SPDX-License-Identifier: MIT
#include "show/csv.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "text/harmless.h"

namespace asrmap {
namespace {

// Full-width forms too, as East Asian editions take them for the same.
constexpr std::u32string_view kBeginFormula = U"=+-@\uFF1D\uFF0B\uFF0D\uFF20";
// Where fields are parted by `;`, what is behind one is a cell; a `"` may open it, and blanks
// may be skipped.
constexpr std::u32string_view kBeginCell = U" \";\u00A0\u3000";

// Whether a cell of a spreadsheet that reads on from here is a formula, or would be but for
// quotes, which our own must not be mistaken for.
bool begins_formula(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of('\''), text.size()));
  return !text.empty() && kBeginFormula.find(first_code_point(text).value) != std::u32string_view::npos;
}

void append_field(std::string& out, std::string_view text) {
  std::string field;
  bool begins_cell = true;
  // A cell may begin a line, and must not begin a command there.
  const bool is_odd =
      !text.empty() && (text[0] == ':' || text[0] == ' ' || static_cast<unsigned char>(text[0]) >= 0x80);
  bool quoted = is_odd && text.find(':') != std::string_view::npos;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = first_code_point(text.substr(i));
    if (c.value == '"' || c.value == ',') quoted = true;
    // A VM network named `=HYPERLINK(…)` is somebody's attack. A quote before it keeps it
    // text ("CSV Injection", OWASP).
    if (begins_cell && begins_formula(text.substr(i))) field += '\'';
    begins_cell = c.value == ';' || (begins_cell && kBeginCell.find(c.value) != std::u32string_view::npos);
    if (c.value == '"') field += '"';
    if (c.value == '\\') field += '\\';
    // As an escape, so that two names stay two.
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

}  // namespace asrmap
