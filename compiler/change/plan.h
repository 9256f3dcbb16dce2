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
#include "ir/endpoint.h"

namespace asrmap {
struct ExportedMapping;
struct Model;
}  // namespace asrmap

namespace asrmap::change {

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
  Endpoint deployed_target = {};              // where the deployed mapping leads; `none` if the files don't have that
};

struct Plan {
  std::vector<PlannedMapping> all;  // those of the files in their order, then the others as listed
  // Errors about VM networks that two projects map to different targets or under different names.
  // If there are any, the plan must not be carried out.
  std::vector<Diagnostic> conflicts;

  [[nodiscard]] std::size_t count(PlanAction action) const;
};

// Plans each mapping of the files and each deployed one, once. They are the same if fabric, VM
// network and name are the same without case. If the files don't write a mapping's name, it is
// also the same as a deployed mapping of its VM network under another name: the one with the
// right target, else the only one of its kind. What several projects map alike is one mapping.
// Deployed mappings in fabrics of servers that the files neither declare nor map are unmanaged.
// The models must know the resource names of what they map. The result refers to `deployed`, in
// which no mapping may be twice. Takes n log n time.
[[nodiscard]] Plan plan_mappings(std::span<const Model* const> projects, std::span<const ExportedMapping> deployed);

}  // namespace asrmap::change
