// SPDX-License-Identifier: MIT
// Which known name somebody meant who wrote another one.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace asrmap {

// Edits (insert, delete, replace, swap of neighbours) that turn one into the
// other, or `limit` + 1 as soon as it is clear that there are more.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

// The candidate nearest to `name`: equal but for letter case first, else within a
// third of the name's length; nothing if none is that near.
[[nodiscard]] std::optional<std::string_view> nearest(std::string_view name,
                                                      const std::vector<std::string_view>& candidates);

}  // namespace asrmap
