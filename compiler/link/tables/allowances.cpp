// SPDX-License-Identifier: MIT
// The entries of `allow` lists: a rule, the last day, and the reason.
#include <string_view>

#include "ir/allowance.h"
#include "ir/date.h"
#include "link/tables/rows.h"
#include "link/tables/tables.h"
#include "text/ascii.h"

namespace asrmap::link {
namespace {

using Kind = AllowanceSlip::Kind;

constexpr std::string_view kBlanks = " \t";

// Takes the first word off `text`, with the blanks around it, and returns the word.
std::string_view take_word(std::string_view& text) {
  const std::string_view word = text.substr(0, text.find_first_of(kBlanks));
  text = trimmed(text.substr(word.size()));
  return word;
}

// Whether a reason is a date, or begins or ends with an "until DATE", which belongs before the
// colon.
bool has_day(std::string_view reason) {
  constexpr std::string_view kUntil = "until ";
  constexpr std::size_t kDate = 10;
  if (parse_date(reason)) return true;
  if (reason.starts_with(kUntil) && parse_date(reason.substr(kUntil.size(), kDate))) return true;
  if (reason.size() < kUntil.size() + kDate) return false;
  const std::string_view end = reason.substr(reason.size() - kUntil.size() - kDate);
  return end.starts_with(kUntil) && parse_date(end.substr(kUntil.size()));
}

// Says what is wrong with a last day that is no date.
AllowanceSlip slip_of(const Text& entry, std::string_view written) {
  std::string_view rest = written;
  const std::string_view day = take_word(rest);
  if (parse_date(day) && !rest.empty())
    return {.kind = Kind::behind_day, .at = part_of(entry, rest), .day = part_of(entry, day)};
  return {.kind = Kind::no_date, .at = part_of(entry, written)};
}

// An entry whose day is wrong still allows its rule, so that one mistake is one finding. `check`
// reports a rule that the catalogue does not know.
Allowance read_entry(const Text& entry, SlipList<AllowanceSlip>& slips) {
  const std::size_t colon = entry.view().find(':');
  const std::string_view head = trimmed(entry.view().substr(0, colon));
  std::string_view rest = head;
  std::string_view rule = take_word(rest);
  const std::string_view until = rest;
  const bool ends = !rest.empty() && take_word(rest) == "until";
  if (!until.empty() && !ends) rule = head;
  Allowance allowance{
      .rule = rule.empty() || rule == entry.view() ? entry : part_of(entry, rule), .reason = {}, .until = {}};
  if (colon != std::string_view::npos) {
    allowance.reason = part_of(entry, trimmed(entry.view().substr(colon + 1)));
    if (!ends && has_day(allowance.reason.view()))
      slips.push_back(
          {.kind = Kind::day_behind_colon, .at = allowance.reason, .rule = rule.empty() ? Text() : allowance.rule});
    else if (allowance.reason.empty())
      slips.push_back({.kind = Kind::no_reason, .at = entry});
  }
  if (!ends) return allowance;
  if (rest.empty())
    slips.push_back({.kind = Kind::no_day, .at = part_of(entry, until)});
  else if (!(allowance.until = parse_date(rest)))
    slips.push_back(slip_of(entry, rest));
  return allowance;
}

}  // namespace

Range add_allowances(Linking& linking, std::span<const Value> values) {
  std::vector<Allowance>& rows = linking.model.allowances;
  const auto first = static_cast<std::uint32_t>(rows.size());
  for (const Value& value : values) rows.push_back(read_entry(value.text, linking.slips.allowances));
  return {first, static_cast<std::uint32_t>(values.size())};
}

}  // namespace asrmap::link
