// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace asrmap {

// A day of the calendar, as UTC has it.
using Date = std::chrono::year_month_day;

// Of `2027-01-31`; nothing if it is not of this form, or not in the calendar.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);
[[nodiscard]] std::string to_string(Date date);

}  // namespace asrmap
