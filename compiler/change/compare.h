// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "change/change.h"

namespace asrmap::change {

struct CompareOptions {
  bool names = true;  // whether another name of a mapping is a change
  // Both sides have the same files. If these don't say enough about a VNet to know where VM
  // subnets land, that is true for both sides, and not reported as unknown.
  bool same_files = false;
};

// Finds the consequences of the step from one set of projects to another. VMM servers are the
// same if they have one resource name in Site Recovery; if a side does not know it, by friendly
// name. The same is true for VM networks. VNets are the same by their ARM id, without case. A
// label counts only where a name is not written or an error hides it. Files, order and spelling
// don't matter. Takes linear time, besides sorting the changes. The result refers to the models.
[[nodiscard]] Changes compare(std::span<const LandedModel> before, std::span<const LandedModel> after,
                              const CompareOptions& options = {});

}  // namespace asrmap::change
