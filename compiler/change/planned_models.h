// SPDX-License-Identifier: MIT
// A plan as projects: one has what is deployed, the other what is wanted. Both are copies of a
// project of the files, and land() has to be called for them again. And a plan as what has to be
// sent: a part of the project itself.
#pragma once

#include <span>
#include <vector>

#include "change/plan.h"
#include "ir/checked_part.h"
#include "ir/inventory.h"
#include "ir/model.h"

namespace asrmap::change {

struct PlannedModels {
  // One for each project. Both also have the VM networks that only deployed mappings name, so
  // that the changes from `current` to `wanted` are the consequences of the plan.
  std::vector<Model> current;
  std::vector<Model> wanted;
};

// `projects` are those of which the plan was made. The models refer to the same texts.
[[nodiscard]] PlannedModels models_of(const Plan& plan, std::span<const Model* const> projects);

// The mappings of one project that are to be created or updated, under the names by which they
// are deployed. `index` is the project's index in the plan.
[[nodiscard]] CheckedPart part_to_send(const Plan& plan, const CheckedModel& project, std::size_t index);
// The deployed mappings of that project that are to be deleted.
[[nodiscard]] std::vector<ExportedMapping> removals_of(const Plan& plan, std::size_t index);

}  // namespace asrmap::change
