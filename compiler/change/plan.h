// SPDX-License-Identifier: MIT
// What is to be done so that the deployed network mappings become those of the files.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "diag/diagnostic.h"
#include "ir/inventory.h"
#include "ir/model.h"

namespace asrmap {

enum class PlanAction : std::uint8_t { create, update, remove, unmanaged, in_sync };

// `create`, `delete` and so on, as every output writes it.
[[nodiscard]] std::string_view to_string(PlanAction action);

// One mapping, in the files or deployed.
struct PlannedMapping {
  PlanAction action = PlanAction::in_sync;
  std::size_t project = 0;                    // index of the model whose ids follow
  std::optional<MappingId> mapping = {};      // nothing: only deployed
  const ExportedMapping* deployed = nullptr;  // null: only in the files
  std::optional<ServerId> server = {};        // nothing: the files don't know its fabric
  std::optional<NetworkId> network = {};      // nothing: the files don't have it
  Endpoint deployed_target = {};              // where it leads, if the files have that
};

struct Plan {
  std::vector<PlannedMapping> all;  // those of the files in their order, then the others as listed
  // VM networks that two projects map to two targets, or under two names. Nothing is to be
  // done then.
  std::vector<Diagnostic> conflicts;

  [[nodiscard]] std::size_t count(PlanAction action) const;
};

// Each mapping of the files and each deployed one, once. They are the same by fabric, VM
// network and name, without case. A mapping whose name the files don't write is also the
// one that its VM network has under another name: the one that leads where it should, else
// the only one of its kind. What several projects map alike is one mapping. Deployed mappings are the files' business only in fabrics that a file names; others are
// unmanaged. The models must know the resource names of what they map; what is returned
// refers to `deployed`, in which no mapping stands twice. Takes n log n.
[[nodiscard]] Plan plan_mappings(std::span<const Model* const> projects, std::span<const ExportedMapping> deployed);

}  // namespace asrmap
