// SPDX-License-Identifier: MIT
// A plan as projects: what is deployed and what is wanted. Each is a copy of a project of the
// files, and is to be landed anew. And as what has to be sent: a part of a project itself.
#pragma once

#include <span>
#include <vector>

#include "change/plan.h"
#include "ir/checked_part.h"
#include "ir/inventory.h"
#include "ir/model.h"

namespace asrmap {

struct PlannedModels {
  // One a project. Both have the VM networks that only deployed mappings name, so that the
  // step from one to the other is the plan's consequences.
  std::vector<Model> current;
  std::vector<Model> wanted;
};

// `projects` are those that the plan was made of, whose words the models share.
[[nodiscard]] PlannedModels models_of(const Plan& plan, std::span<const Model* const> projects);

// Only what is to be created and updated of one project, under the names that are deployed.
// `index` is the project's among those of the plan.
[[nodiscard]] CheckedPart part_to_send(const Plan& plan, const CheckedModel& project, std::size_t index);
// What is to be deleted of it.
[[nodiscard]] std::vector<ExportedMapping> removals_of(const Plan& plan, std::size_t index);

}  // namespace asrmap
