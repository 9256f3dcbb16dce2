// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace asrmap {

struct Move {
  std::string from, to;
};

// The move that failed.
struct FailedMove {
  std::size_t at;
  std::string reason;
  // True: all earlier moves were undone. False: the system refused to move something back.
  bool is_undone;
};

// Moves files in this order, never over another file, and makes the folders that they need. Nothing
// if all were moved.
[[nodiscard]] std::optional<FailedMove> move_files(const std::vector<Move>& moves);

}  // namespace asrmap
