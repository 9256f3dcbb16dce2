// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

namespace asrmap::link {

// The value of the key; nothing if the map does not have the key.
template <class Map>
[[nodiscard]] std::optional<typename Map::mapped_type> find_or_none(const Map& map, const typename Map::key_type& key) {
  const auto found = map.find(key);
  return found == map.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace asrmap::link
