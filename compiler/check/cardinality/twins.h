// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <vector>

namespace asrmap {
struct Mapping;
}  // namespace asrmap

namespace asrmap::check {

// `mappings` are those of one VM network. For each of them, in their order, returns the first
// mapping to the same target. That is the mapping itself, unless it repeats an earlier one.
[[nodiscard]] std::vector<const Mapping*> first_twins(std::span<const Mapping> mappings);

}  // namespace asrmap::check
