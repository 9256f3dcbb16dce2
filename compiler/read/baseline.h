// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "diag/baseline.h"
#include "text/result.h"

namespace asrmap::read {

// Reads what baseline_json() wrote. Fails if the text is no baseline, or one of a version that this
// asrmap does not know. The reason does not name the file: "is no baseline".
[[nodiscard]] Result<KnownFindings> read_baseline(std::string_view text);

}  // namespace asrmap::read
