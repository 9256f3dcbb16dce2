// SPDX-License-Identifier: MIT
// Help for sources and targets of a `map`. Internal to this folder.
#pragma once

#include <string>

#include "read/dsl_help.h"

namespace asrmap::read {

// What to do about a token in the place of a source, of `->`, and behind a `/`. Empty if nothing is
// known that helps.
[[nodiscard]] std::string for_source(const Unwanted& unwanted);
[[nodiscard]] std::string for_arrow(const Unwanted& unwanted);
[[nodiscard]] std::string for_segment(const Unwanted& unwanted);

}  // namespace asrmap::read
