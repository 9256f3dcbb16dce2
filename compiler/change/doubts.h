// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <vector>

#include "change/plan.h"

namespace asrmap::change {

// Questions about servers and networks that the vault has by another resource name than the
// files. Most likely the files have the wrong name. Each question is one line. They are sorted,
// and each occurs once.
[[nodiscard]] std::vector<std::string> doubts(const Plan& plan, std::span<const Model* const> projects);

}  // namespace asrmap::change
