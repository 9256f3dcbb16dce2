// SPDX-License-Identifier: MIT
// What `explain` says about error texts: before the page of the rule that explains one, at the end
// of a rule's page, and for programs.
#pragma once

#include <string>
#include <vector>

#include "check/known_errors.h"

namespace asrmap {
class JsonWriter;
}  // namespace asrmap

namespace asrmap::cli {

using KnownErrors = std::vector<const check::KnownError*>;

// The first error that was found, and the names of the others. `found` must not be empty.
[[nodiscard]] std::string error_page_text(const KnownErrors& found);
[[nodiscard]] std::string error_page_markdown(const KnownErrors& found);

// "Error texts that this explains". Empty if there are none.
[[nodiscard]] std::string error_list_text(const KnownErrors& errors);
[[nodiscard]] std::string error_list_markdown(const KnownErrors& errors);

void write_errors(JsonWriter& json, const KnownErrors& errors);

}  // namespace asrmap::cli
