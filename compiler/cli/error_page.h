// SPDX-License-Identifier: MIT
// What `explain` says of error texts: before the page of the rule that explains one, at
// the end of a rule's page, and to programs.
#pragma once

#include <string>
#include <vector>

#include "check/known_errors.h"

namespace asrmap {

class JsonWriter;

using KnownErrors = std::vector<const KnownError*>;

// The first of what was found, and which others there were. At least one was.
[[nodiscard]] std::string error_page_text(const KnownErrors& found);
[[nodiscard]] std::string error_page_markdown(const KnownErrors& found);

// "Error texts that this explains"; nothing if there are none.
[[nodiscard]] std::string error_list_text(const KnownErrors& errors);
[[nodiscard]] std::string error_list_markdown(const KnownErrors& errors);

void write_errors(JsonWriter& json, const KnownErrors& errors);

}  // namespace asrmap
