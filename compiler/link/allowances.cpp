// SPDX-License-Identifier: MIT
// The entries of `allow` lists: a rule, the last day, and the reason.
#include <algorithm>
#include <string_view>

#include "diag/wording.h"
#include "ir/date.h"
#include "link/linker.h"

namespace asrmap {
namespace {

constexpr std::string_view kBlanks = " \t";
constexpr std::string_view kDay = "write the last day as in `until 2027-01-31`, and the reason behind a colon";

std::string_view trimmed(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(kBlanks), text.size()));
  return text.substr(0, text.find_last_not_of(kBlanks) + 1);
}

// The first word, which `text` loses with the blanks around it.
std::string_view take_word(std::string_view& text) {
  const std::string_view word = text.substr(0, text.find_first_of(kBlanks));
  text = trimmed(text.substr(word.size()));
  return word;
}

// A day that is none allows the rule all the same, so that one slip is one finding. What
// the catalogue does not know is for `check` to report.
Allowance read_entry(const Text& entry, Reporter& reporter) {
  const std::size_t colon = entry.view().find(':');
  const std::string_view head = trimmed(entry.view().substr(0, colon));
  std::string_view rest = head;
  std::string_view rule = take_word(rest);
  const std::string_view until = rest;
  const bool ends = !rest.empty() && take_word(rest) == "until";
  if (!until.empty() && !ends) rule = head;
  Allowance allowance{.rule = rule.empty() || rule == entry.view() ? entry : part_of(entry, rule), .reason = {}, .until = {}};
  if (colon != std::string_view::npos) {
    allowance.reason = part_of(entry, trimmed(entry.view().substr(colon + 1)));
    if (allowance.reason.empty())
      reporter.report("invalid-value", entry.span(), "no reason behind the colon").help("say why, or delete the colon");
  }
  if (!ends) return allowance;
  if (rest.empty())
    reporter.report("invalid-value", part_of(entry, until).span(), "`until` without a date").help("{}", kDay);
  else if (!(allowance.until = parse_date(rest)))
    reporter.report("invalid-value", part_of(entry, rest).span(), "{} is no date", ticked(rest)).help("{}", kDay);
  return allowance;
}

}  // namespace

Range Linker::allowances(std::span<const Value> values) {
  const auto first = static_cast<std::uint32_t>(model_.allowances.size());
  for (const Value& value : values) model_.allowances.push_back(read_entry(value.text, reporter_));
  return {first, static_cast<std::uint32_t>(values.size())};
}

}  // namespace asrmap
