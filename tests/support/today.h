// SPDX-License-Identifier: MIT
#pragma once

#include "ir/date.h"

namespace asrmap::test {

// The day on which the tests check: allowances that ended before it are past.
inline constexpr Date kToday{std::chrono::year(2026), std::chrono::month(6), std::chrono::day(15)};

}  // namespace asrmap::test
