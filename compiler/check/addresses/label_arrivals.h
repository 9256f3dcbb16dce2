// SPDX-License-Identifier: MIT
#pragma once

#include "check/rule.h"
#include "ir/landings.h"

namespace asrmap::check {

// Labels the places from which most adapters land in the subnet, each with its number of
// adapters.
void label_arrivals(RuleFinding& finding, const Landings& landings, const Filling& filling);

}  // namespace asrmap::check
