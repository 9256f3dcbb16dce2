// SPDX-License-Identifier: MIT
// The output formats of `landing --vms`: those of `landing`, but for adapters, and with how full
// each subnet gets. None fails, and each returns a whole text that ends in a line break.
#pragma once

#include <span>
#include <string>

#include "show/landing.h"
#include "show/vm_rows.h"

namespace asrmap::show {

struct ProjectAdapters {
  std::string_view file;  // the root file, as shown
  const Model* model = nullptr;
  const Landings* landings = nullptr;
  std::vector<AdapterRow> rows;
};

[[nodiscard]] std::string vm_landing_text(std::span<const ProjectAdapters> projects);
// JSON as in schemas/landing.schema.json: the landings, then `adapters` and `subnets`.
[[nodiscard]] std::string vm_landing_json(std::span<const ProjectLandings> landings,
                                          std::span<const ProjectAdapters> projects);
// CSV of the adapters only.
[[nodiscard]] std::string vm_landing_csv(std::span<const ProjectAdapters> projects);
[[nodiscard]] std::string vm_landing_markdown(std::span<const ProjectAdapters> projects);

}  // namespace asrmap::show
