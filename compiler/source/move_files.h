// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace asrmap {

struct Move {
  std::string from, to;
};

// What became of moves: all done; all undone, so that nothing has changed; or, where the system
// refused to move something back, neither.
enum class Moved { all, none, some };

// Moves files in this order, none over another one, and makes the folders that they need. Unless
// all were moved `at` is the one that failed, and `why` a short phrase.
[[nodiscard]] Moved move_files(const std::vector<Move>& moves, std::size_t& at, std::string& why);

}  // namespace asrmap
