// SPDX-License-Identifier: MIT
// Puts planned mappings into words. Internal to the output formats of `plan`.
#pragma once

#include <string>
#include <vector>

#include "show/plan.h"

namespace asrmap::show {

struct PlanRow {
  const change::PlannedMapping* planned;
  std::string source;  // `ams/Finance`; resource names if the files have no other names
  std::string target;  // where it leads, or will lead
  std::string was;     // for an update: where it leads now
  std::string name;    // the mapping's name as it is deployed, else as it will be
};

// The rows of what is to be done, in this order: create, update, delete, unmanaged. A mapping
// that is in sync has no row.
[[nodiscard]] std::vector<PlanRow> plan_rows(const PlanView& view);

// Where the deployed mapping of `planned` leads: as the files name it, else as Azure does.
[[nodiscard]] std::string deployed_target(const Model& model, const change::PlannedMapping& planned);
// The name of the mapping in Azure.
[[nodiscard]] std::string resource_name(const Model& model, const change::PlannedMapping& planned);

}  // namespace asrmap::show
