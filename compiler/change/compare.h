// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "change/change.h"

namespace asrmap {

struct CompareOptions {
  bool names = true;  // whether mappings have names that count
  // Both sides are of the same files: what these don't know of a VNet changes from neither.
  bool same_files = false;
};

// The consequences of the step from one set of projects to another. Servers are the same
// by their resource name in Site Recovery where both sides know it, else by friendly name;
// VM networks likewise; VNets by their ARM id, without case. Labels, files, order and
// spelling count for nothing. Linear; what it returns refers to the models.
[[nodiscard]] Changes compare(std::span<const LandedModel> before, std::span<const LandedModel> after,
                              const CompareOptions& options = {});

}  // namespace asrmap
