// SPDX-License-Identifier: MIT
// Entries of `allow` lists that are not understood.
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "diag/wording.h"
#include "ir/date.h"
#include "link/explain/explain.h"

namespace asrmap::link {
namespace {

constexpr std::string_view kDay = "write the last day as in `until 2027-01-31`, and the reason behind a colon";

// "31.1.2027" as "2027-01-31". Nothing if the text is no such date.
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

void explain_no_date(const Text& written, Reporter& reporter) {
  const std::string_view text = written.view();
  const bool formed = text.size() == 10 && text[4] == '-' && text[7] == '-';
  Finding finding = reporter.report(rule_name::invalid_value, written.span(), "{} is no date{}", ticked(written),
                                    formed ? " of the calendar" : " as in 2027-01-31");
  if (const auto date = reordered(text))
    finding.help("write it as `until {}`", *date);
  else
    finding.help("{}", kDay);
}

void explain(const AllowanceSlip& slip, Reporter& reporter) {
  const Span at = slip.at.span();
  switch (slip.kind) {
    case AllowanceSlip::Kind::no_reason:
      reporter.report(rule_name::invalid_value, at, "no reason behind the colon").help("say why, or delete the colon");
      return;
    case AllowanceSlip::Kind::no_day:
      reporter.report(rule_name::invalid_value, at, "`until` without a date").help("{}", kDay);
      return;
    case AllowanceSlip::Kind::no_date: explain_no_date(slip.at, reporter); return;
    case AllowanceSlip::Kind::behind_day:
      reporter.report(rule_name::invalid_value, at, "{} stands behind the last day", ticked(slip.at))
          .help("a colon goes before the reason: \"… until {}: {}\"", slip.day.view(), slip.at.view());
      return;
    case AllowanceSlip::Kind::day_behind_colon:
      reporter.report(rule_name::invalid_value, at, "the last day stands behind the colon, where nothing ends")
          .help("write it before the colon: \"{} until 2027-01-31: why\"", slip.rule.view());
      return;
  }
}

}  // namespace

void explain_allowances(const SlipList<AllowanceSlip>& slips, Reporter& reporter) {
  for (const AllowanceSlip& slip : slips) explain(slip, reporter);
}

}  // namespace asrmap::link
