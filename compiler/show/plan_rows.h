// SPDX-License-Identifier: MIT
// A planned mapping in words. Internal to the forms of `plan`.
#pragma once

#include <string>
#include <vector>

#include "show/plan.h"

namespace asrmap {

struct PlanRow {
  const PlannedMapping* planned;
  std::string source;  // `ams/Finance`; resource names where the files have no others
  std::string target;  // where it leads, or will
  std::string was;     // of an update: where it leads now
  std::string name;    // of the mapping: as it is deployed, else as it will be
};

// What is to be done, in this order: create, update, delete, unmanaged. What is in sync
// has no row.
[[nodiscard]] std::vector<PlanRow> plan_rows(const PlanView& view);

// Where a deployed mapping leads: as the files call it, else as Azure does.
[[nodiscard]] std::string deployed_target(const Model& model, const PlannedMapping& planned);
// The name of the mapping in Azure.
[[nodiscard]] std::string resource_name(const Model& model, const PlannedMapping& planned);

}  // namespace asrmap
