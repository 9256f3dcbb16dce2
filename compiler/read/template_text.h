// SPDX-License-Identifier: MIT
// What the readers of ARM templates allow although JSON has it not ("Understand the structure and syntax
// of ARM templates"): comments, strings of several lines, and (inferred) a comma behind the last value.
// Internal to this folder.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace asrmap::read {

// The template as JSON, of the same length: blanks stand for what JSON has not. Nothing if the text is
// no template, or has nothing of that.
[[nodiscard]] std::optional<std::string> template_as_json(std::string_view text);

}  // namespace asrmap::read
