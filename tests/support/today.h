// SPDX-License-Identifier: MIT
#pragma once

#include "ir/date.h"

namespace asrmap::test {

// The day on which the tests check. Allowances that ended before it no longer count.
inline constexpr Date kToday{2026, 6, 15};

}  // namespace asrmap::test
