// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "check/rule.h"

namespace asrmap::check {

// A `map` from one VM network to another whose way back is missing or leads
// elsewhere.
struct NoReturn {
  MappingId first{};     // the mapping of the first source without a way back
  std::size_t more = 0;  // further such sources of the same `map`
  NetworkId target{};
  // Where the target is mapped instead; nothing if it is not mapped to a VM network.
  std::optional<MappingId> reverse;
  // The reverse mapping is another network's way back, and right for that one.
  bool reverse_is_paired = false;
};

// Finds them in source order: if `mapped_elsewhere`, those whose target is mapped to another VM
// network, else those whose target is not mapped. Leaves out
// - what allows the context's rule,
// - a network mapped to itself, and all but the first mapping of a network,
// - a target mapped to `none` (failback is given up deliberately), to itself or to something
//   unknown (both are errors of their own),
// - a mapping that the finding about another mapping names as its wrong reverse: one mistake, one
//   finding.
[[nodiscard]] std::vector<NoReturn> no_returns(const Model& model, RuleContext& context, bool mapped_elsewhere);

}  // namespace asrmap::check
