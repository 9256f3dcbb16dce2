// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "diag/baseline.h"

namespace asrmap {

// What baseline_json() wrote. Nothing, and why, if the text is no baseline or one of a
// newer version.
[[nodiscard]] std::optional<KnownFindings> read_baseline(std::string_view text, std::string& why);

}  // namespace asrmap
