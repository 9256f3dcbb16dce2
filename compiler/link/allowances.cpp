// SPDX-License-Identifier: MIT
// The entries of `allow` lists: a rule, the last day, and the reason.
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "diag/wording.h"
#include "ir/date.h"
#include "link/linker.h"
#include "text/ascii.h"

namespace asrmap {
namespace {

constexpr std::string_view kBlanks = " \t";
constexpr std::string_view kDay = "write the last day as in `until 2027-01-31`, and the reason behind a colon";

// The first word, which `text` loses with the blanks around it.
std::string_view take_word(std::string_view& text) {
  const std::string_view word = text.substr(0, text.find_first_of(kBlanks));
  text = trimmed(text.substr(word.size()));
  return word;
}

// Whether a reason is a date, or begins or ends with the "until DATE" that belongs before
// the colon.
bool has_day(std::string_view reason) {
  constexpr std::string_view kUntil = "until ";
  constexpr std::size_t kDate = 10;
  if (parse_date(reason)) return true;
  if (reason.starts_with(kUntil) && parse_date(reason.substr(kUntil.size(), kDate))) return true;
  if (reason.size() < kUntil.size() + kDate) return false;
  const std::string_view end = reason.substr(reason.size() - kUntil.size() - kDate);
  return end.starts_with(kUntil) && parse_date(end.substr(kUntil.size()));
}

// "31.1.2027" as "2027-01-31"; nothing if it is no such date.
std::optional<std::string> reordered(std::string_view text) {
  const std::size_t first = text.find('.'), second = text.find('.', first + 1);
  if (second == std::string_view::npos || first > 2 || second - first > 3) return std::nullopt;
  const auto padded = [](std::string_view number) {
    return std::string(2 - std::min<std::size_t>(number.size(), 2), '0').append(number);
  };
  const std::string date =
      fmt::format("{}-{}-{}", text.substr(second + 1), padded(text.substr(first + 1, second - first - 1)),
                  padded(text.substr(0, first)));
  return parse_date(date) ? std::optional(date) : std::nullopt;
}

void report_day(const Text& entry, std::string_view written, Reporter& reporter) {
  std::string_view rest = written;
  const std::string_view day = take_word(rest);
  if (parse_date(day) && !rest.empty()) {
    reporter
        .report(rule_name::invalid_value, part_of(entry, rest).span(), "{} stands behind the last day", ticked(rest))
        .help("a colon goes before the reason: \"… until {}: {}\"", day, rest);
    return;
  }
  const bool formed = written.size() == 10 && written[4] == '-' && written[7] == '-';
  Finding finding = reporter.report(rule_name::invalid_value, part_of(entry, written).span(), "{} is no date{}",
                                    ticked(written), formed ? " of the calendar" : " as in 2027-01-31");
  if (const auto date = reordered(written))
    finding.help("write it as `until {}`", *date);
  else
    finding.help("{}", kDay);
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
  Allowance allowance{
      .rule = rule.empty() || rule == entry.view() ? entry : part_of(entry, rule), .reason = {}, .until = {}};
  if (colon != std::string_view::npos) {
    allowance.reason = part_of(entry, trimmed(entry.view().substr(colon + 1)));
    if (!ends && has_day(allowance.reason.view()))
      reporter
          .report(rule_name::invalid_value, allowance.reason.span(),
                  "the last day stands behind the colon, where nothing ends")
          .help("write it before the colon: \"{} until 2027-01-31: why\"", rule);
    else if (allowance.reason.empty())
      reporter.report(rule_name::invalid_value, entry.span(), "no reason behind the colon")
          .help("say why, or delete the colon");
  }
  if (!ends) return allowance;
  if (rest.empty())
    reporter.report(rule_name::invalid_value, part_of(entry, until).span(), "`until` without a date").help("{}", kDay);
  else if (!(allowance.until = parse_date(rest)))
    report_day(entry, rest, reporter);
  return allowance;
}

}  // namespace

Range Linker::allowances(std::span<const Value> values) {
  const auto first = static_cast<std::uint32_t>(model_.allowances.size());
  for (const Value& value : values) model_.allowances.push_back(read_entry(value.text, reporter_));
  return {first, static_cast<std::uint32_t>(values.size())};
}

}  // namespace asrmap
