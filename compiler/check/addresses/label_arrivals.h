// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "check/rule.h"
#include "ir/landings.h"

namespace asrmap::check {

// Labels the places from which most adapters land in the subnet, each with its number of
// adapters.
void label_arrivals(RuleFinding& finding, const Landings& landings, const Filling& filling);
// "; most from `web` and `db`": the names of at most three such places, for the message. Empty if there is
// none.
[[nodiscard]] std::string most_arrivals(const CheckInput& input, const Filling& filling);

}  // namespace asrmap::check
