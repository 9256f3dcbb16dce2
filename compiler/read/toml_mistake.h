// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

#include "diag/reporter.h"
#include "source/source_map.h"

namespace asrmap {

// Reports why a text is not TOML, in words for people who have never read its
// specification. `refusal` is what toml++ says, `at` the byte where it has stopped.
void report_toml_mistake(FileId file, std::string_view text, std::string_view refusal, std::uint32_t at,
                         Reporter& reporter);

}  // namespace asrmap
