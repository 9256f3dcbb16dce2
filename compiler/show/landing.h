// SPDX-License-Identifier: MIT
// The forms of the `landing` command. All take the rows of landing_rows(), project by
// project, never fail, and give whole texts that end in a line break.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "show/landing_rows.h"

namespace asrmap {

struct ProjectLandings {
  std::string_view file;  // the root file, as shown
  std::vector<LandingRow> rows;
};

// An aligned table for a terminal. Long names are cut, repeated ones left out. Of
// several projects a table each, under the name of its file.
[[nodiscard]] std::string landing_text(std::span<const ProjectLandings> projects);
// schemas/landing.schema.json. One line a row.
[[nodiscard]] std::string landing_json(std::span<const ProjectLandings> projects);
// RFC 4180 with a header row; made so that a spreadsheet computes nothing.
[[nodiscard]] std::string landing_csv(std::span<const ProjectLandings> projects);
// A table for GitHub and Azure DevOps; of several projects as for a terminal.
[[nodiscard]] std::string landing_markdown(std::span<const ProjectLandings> projects);

}  // namespace asrmap
