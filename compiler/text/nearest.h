// SPDX-License-Identifier: MIT
// Finds the known name that somebody probably meant by an unknown one.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace asrmap {

// The number of edits (insert, delete, replace, swap of neighbours) that turn `a` into `b`. Returns
// `limit` + 1 as soon as it is clear that there are more than `limit`.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

// The candidate nearest to `name`. One that differs only in letter case, or that
// looks the same, wins; else the distance
// must be at most a third of the name's length. Nothing if no candidate is as near.
[[nodiscard]] std::optional<std::string_view> nearest(std::string_view name,
                                                      const std::vector<std::string_view>& candidates);

}  // namespace asrmap
