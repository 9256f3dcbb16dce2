// SPDX-License-Identifier: MIT
#include "source/move_files.h"

#include <unistd.h>

#include "source/descriptor.h"
#include "source/file_system.h"
#include "source/real_paths.h"
#include "source/staged_file.h"

namespace asrmap {
namespace {

Result<void> move_file(const Move& move, std::vector<std::string>& made) {
  if (const auto folders = make_folders(folder_of(move.to), made); !folders)
    return Failure(folders.reason().substr(folders.reason().rfind(": ") + 2));
  if (!rename_new(move.from, move.to)) return Failure(reason());
  return {};
}

}  // namespace

std::optional<FailedMove> move_files(const std::vector<Move>& moves) {
  std::vector<std::string> made;
  for (std::size_t at = 0; at < moves.size(); ++at) {
    const auto moved = move_file(moves[at], made);
    if (moved) continue;
    FailedMove failed{.at = at, .reason = moved.reason(), .is_undone = true};
    while (at-- > 0) failed.is_undone = rename_new(moves[at].to, moves[at].from) && failed.is_undone;
    for (auto folder = made.rbegin(); folder != made.rend(); ++folder) ::rmdir(folder->c_str());
    return failed;
  }
  return std::nullopt;
}

}  // namespace asrmap
