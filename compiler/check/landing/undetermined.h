// SPDX-License-Identifier: MIT
// Finds landings that fall back to a first subnet that is not determined, and overlap ranges of
// other VM networks there.
#pragma once

#include <vector>

#include "check/rule.h"

namespace asrmap::check {

// A landing with two candidates. For each candidate, a landing of another VM network whose range
// overlaps one of its own; null if there is none.
struct Meeting {
  const Landing* landing = nullptr;
  const Landing* in_order = nullptr;      // in the candidate that is first by array order
  const Landing* alphabetical = nullptr;  // in the candidate that is first by alphabetical order

  [[nodiscard]] bool is_certain() const { return in_order != nullptr && alphabetical != nullptr; }
};

// Returns them in the order of the landings. Landings that overlap nothing are left out.
[[nodiscard]] std::vector<Meeting> meetings_of(const CheckInput& input);

}  // namespace asrmap::check
