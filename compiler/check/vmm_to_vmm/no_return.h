// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "check/rule.h"

namespace asrmap {

// A `map` from one VM network to another whose way back is missing or leads
// elsewhere.
struct NoReturn {
  MappingId first{};     // of the sources that don't come back, the first one's mapping
  std::size_t more = 0;  // sources of the same `map`
  NetworkId target{};
  // Where the target is mapped instead; nothing if it is not mapped to a VM network.
  std::optional<MappingId> reverse;
  // The reverse mapping is another network's way back, and right for that one.
  bool reverse_is_paired = false;
};

// In source order, those whose target is mapped elsewhere, or those where it is not mapped.
// What allows the context's rule is left out, and so is
// - a network mapped to itself, and all but the first mapping of a network,
// - a target mapped to `none` (failback is given up deliberately), to itself or to
//   something unknown (both are errors of their own),
// - a mapping that is reported as another one's stray reverse: one slip, one finding.
[[nodiscard]] std::vector<NoReturn> no_returns(const Model& model, RuleContext& context, bool mapped_elsewhere);

}  // namespace asrmap
