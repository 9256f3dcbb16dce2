// SPDX-License-Identifier: MIT
// Which findings a reader takes for one. Of a site whose VNet has another range, each adapter has a
// finding, and all of them say the same.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "diag/diagnostic.h"

namespace asrmap {

// Findings of one rule and severity, with the same wording of message and help. What stands between
// backticks, and numbers, may differ in findings that are one of many; in others nothing may.
using Alike = std::vector<const Diagnostic*>;

// Puts findings that are alike together. Groups, and the findings in them, keep their order. Each
// finding is in one group, most often alone.
[[nodiscard]] std::vector<Alike> alike(const std::vector<Diagnostic>& findings);

// At most `most` findings that show what the group is about. If the last names in the messages
// differ, which often are those of a target, they are findings with different ones.
[[nodiscard]] Alike examples_of(const Alike& group, std::size_t most);

// "111 more VM subnets", by the words with which the message begins; "111 more like these".
[[nodiscard]] std::string more_of(const Diagnostic& finding, std::size_t count);

}  // namespace asrmap
