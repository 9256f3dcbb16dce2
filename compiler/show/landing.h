// SPDX-License-Identifier: MIT
// The output formats of the `landing` command. All take the rows of landing_rows(), project by
// project, never fail, and return a whole text that ends in a line break.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "show/landing_rows.h"

namespace asrmap::show {

struct ProjectLandings {
  std::string_view file;  // the root file, as shown
  std::vector<LandingRow> rows;
};

// An aligned table for a terminal. Long names are cut, and repeated ones are left out. Several
// projects have a table each, under the name of the file.
[[nodiscard]] std::string landing_text(std::span<const ProjectLandings> projects);
// JSON as in schemas/landing.schema.json, with one line for each row.
[[nodiscard]] std::string landing_json(std::span<const ProjectLandings> projects);
// CSV (RFC 4180) with a header row, written so that a spreadsheet computes nothing.
[[nodiscard]] std::string landing_csv(std::span<const ProjectLandings> projects);
// A Markdown table for GitHub and Azure DevOps. Several projects have a table each.
[[nodiscard]] std::string landing_markdown(std::span<const ProjectLandings> projects);

}  // namespace asrmap::show
