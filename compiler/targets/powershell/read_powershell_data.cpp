// SPDX-License-Identifier: MIT
#include "targets/powershell/read_powershell_data.h"

#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <utility>

#include "diag/wording.h"

namespace asrmap::targets {
namespace {

// The first half of a surrogate pair, if `text` ends with one, else 0. It stays there as three
// bytes until the second half comes.
char32_t high_half(std::string_view text) {
  if (text.size() < 3) return 0;
  const auto byte = [&](std::size_t i) {
    return static_cast<char32_t>(static_cast<unsigned char>(text[text.size() - 3 + i]));
  };
  const char32_t code = (byte(0) & 0xFU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU);
  return byte(0) >> 4U == 0xEU && code >= 0xD800 && code < 0xDC00 ? code : 0;
}

void append_unit(std::string& text, char32_t unit) {
  const char32_t high = high_half(text);
  if (high == 0 || unit < 0xDC00 || unit >= 0xE000) return append_utf8(text, unit);
  text.resize(text.size() - 3);
  append_utf8(text, 0x10000 + ((high - 0xD800) << 10U) + (unit - 0xDC00));
}

}  // namespace

void PowerShellData::operand(std::string& units) {
  if (in.take("[char]")) {
    const Text number = in.identifier();
    const std::string_view digits = number.view().substr(std::min<std::size_t>(2, number.view().size()));
    if (digits.size() != 4 || !number.view().starts_with("0x") ||
        digits.find_first_not_of("0123456789ABCDEF") != std::string_view::npos)
      return in.refuse(number.span(), "this is no character that asrmap writes");
    char32_t unit = 0;
    for (const char c : digits) unit = unit * 16 + static_cast<char32_t>(c <= '9' ? c - '0' : c - 'A' + 10);
    return append_unit(units, unit);
  }
  in.skip_blanks();
  const std::uint32_t begin = in.offset();
  const std::string_view rest = in.rest();
  if (!rest.starts_with('\'')) return in.refuse(in.here(), "a string belongs here");
  std::size_t i = 1;
  for (; i < rest.size(); ++i) {
    const bool is_printable = rest[i] >= 0x20 && rest[i] < 0x7F;
    if (!is_printable || (rest[i] == '\'' && !rest.substr(i).starts_with("''"))) break;
    units += rest[i];
    if (rest[i] == '\'') ++i;
  }
  const bool ends = i < rest.size() && rest[i] == '\'';
  in.advance(i + (ends ? 1 : 0));
  if (!ends) in.refuse(in.span_from(begin), "this is no string that asrmap writes");
}

Text PowerShellData::expression() {
  in.skip_blanks();
  const std::uint32_t begin = in.offset();
  std::string text;
  if (in.take("(")) {
    operand(text);
    while (!in.failed() && in.take("+")) operand(text);
    in.expect(")");
  } else if (const std::string_view rest = in.rest(); !rest.empty() && rest[0] >= '0' && rest[0] <= '9') {
    return in.identifier();
  } else {
    operand(text);
  }
  if (!is_utf8(text)) in.refuse(in.span_from(begin), "half of a surrogate pair is no character");
  return in.keep(std::move(text), in.span_from(begin));
}

Text PowerShellData::assignment(std::string_view name) {
  in.expect("$");
  in.expect(name);
  in.expect("=");
  return expression();
}

PowerShellCell PowerShellData::cell() {
  PowerShellCell result{.key = in.identifier(), .values = {}};
  in.expect("=");
  if (!in.take("@(")) {
    result.values.push_back(expression());
    return result;
  }
  if (in.take(")")) return result;
  do {
    result.values.push_back(expression());
  } while (!in.failed() && in.take(","));
  in.expect(")");
  return result;
}

std::vector<PowerShellRecord> PowerShellData::table(std::string_view name) {
  std::vector<PowerShellRecord> rows;
  in.expect("$");
  in.expect(name);
  in.expect("=");
  in.expect("@(");
  while (!in.failed() && !in.take(")")) {
    in.expect("@{");
    PowerShellRecord& row = rows.emplace_back();
    while (!in.failed() && !in.take("}")) row.push_back(cell());
  }
  return rows;
}

Record PowerShellData::record_of(const PowerShellRecord& row, Record::Kind kind, Span table,
                                 std::span<const PowerShellFact> known) {
  Record record{.kind = kind, .at = row.empty() ? table : row.front().key.span()};
  for (const PowerShellCell& cell : row) {
    const auto entry = std::find_if(known.begin(), known.end(),
                                    [&](const PowerShellFact& each) { return each.key == cell.key.view(); });
    if (entry == known.end() || record.find(entry->fact).written()) {
      in.refuse(cell.key.span(), fmt::format("{} is no entry that asrmap writes there", ticked(cell.key.view())));
      continue;
    }
    std::string joined;
    for (const Text& value : cell.values) joined += (joined.empty() ? "" : ", ") + std::string(value.view());
    record.say(entry->fact, cell.values.size() == 1 ? cell.values[0] : in.keep(std::move(joined), cell.key.span()));
  }
  return record;
}

void PowerShellData::say_nothing(Record& record, Fact fact) {
  if (!record.find(fact).written()) record.say(fact, in.keep({}, record.at));
}

}  // namespace asrmap::targets
