// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace asrmap {

// A day of the Gregorian calendar, as UTC has it. Not a type of <chrono>: that header would be a
// quarter of the time in which a file that knows the model compiles.
struct Date {
  std::int16_t year = 0;
  std::uint8_t month = 0;  // 1 to 12; 0 in Date{}, the day before all others
  std::uint8_t day = 0;
  friend auto operator<=>(const Date&, const Date&) = default;
};

// The date that a text such as `2027-01-31` stands for. Nothing if it has another form, or is not
// in the calendar.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);
// In the form `2027-01-31`.
[[nodiscard]] std::string to_string(Date date);

}  // namespace asrmap
