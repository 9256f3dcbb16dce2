// SPDX-License-Identifier: MIT
#pragma once

#include "check/rule.h"
#include "ir/azure_id.h"

namespace asrmap::check {

// Whether a build that needs all resource names reports this one as an error, because it would break
// a path. Then nothing more is said of it.
[[nodiscard]] inline bool is_told_by_build(const CheckInput& input, const Text& resource_name) {
  return input.needs.ids == BuildNeeds::Ids::all && breaks_path(resource_name.view());
}

}  // namespace asrmap::check
