// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "diag/baseline.h"
#include "text/result.h"

namespace asrmap {

// What baseline_json() wrote. The failure, if the text is no baseline or one of a newer
// version, is said of the file: "is no baseline".
[[nodiscard]] Result<KnownFindings> read_baseline(std::string_view text);

}  // namespace asrmap
