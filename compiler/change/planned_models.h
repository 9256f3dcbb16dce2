// SPDX-License-Identifier: MIT
// A plan as projects: what is deployed, what is wanted, and what has to be sent. Each is a
// copy of a project of the files, and is to be landed anew.
#pragma once

#include <span>
#include <vector>

#include "change/plan.h"
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

// Only what is to be created and updated of one project, under the names that are deployed;
// with `prune` also its deletions, as `removals`.
[[nodiscard]] Model payload_of(const Plan& plan, const Model& project, std::size_t index, bool prune);

}  // namespace asrmap
