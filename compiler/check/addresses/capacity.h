// SPDX-License-Identifier: MIT
#pragma once

#include "check/rule.h"

namespace asrmap {

// Labels the largest arrivals in a subnet with their counts.
void label_arrivals(RuleFinding& finding, const Landings& landings, const Filling& filling);

}  // namespace asrmap
