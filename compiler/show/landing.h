// SPDX-License-Identifier: MIT
// The forms of the `landing` command. All take the rows of landing_rows(), never
// fail, and give whole texts that end in a line break.
#pragma once

#include <span>
#include <string>

#include "show/landing_rows.h"

namespace asrmap {

// An aligned table for a terminal. Long names are cut, repeated ones left out.
[[nodiscard]] std::string landing_text(std::span<const LandingRow> rows);
// schemas/landing.schema.json. One line a row.
[[nodiscard]] std::string landing_json(std::span<const LandingRow> rows);
// RFC 4180 with a header row; made so that a spreadsheet computes nothing.
[[nodiscard]] std::string landing_csv(std::span<const LandingRow> rows);
// A table for GitHub and Azure DevOps.
[[nodiscard]] std::string landing_markdown(std::span<const LandingRow> rows);

}  // namespace asrmap
