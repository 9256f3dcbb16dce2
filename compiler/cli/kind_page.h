// SPDX-License-Identifier: MIT
// What `explain` says about a kind of change, which `diff` and `plan` print in brackets.
#pragma once

#include <string>

#include "change/kind_info.h"

namespace asrmap::cli {

[[nodiscard]] std::string kind_page_text(const change::KindInfo& info);
[[nodiscard]] std::string kind_page_markdown(const change::KindInfo& info);
[[nodiscard]] std::string kind_page_json(const change::KindInfo& info);

}  // namespace asrmap::cli
