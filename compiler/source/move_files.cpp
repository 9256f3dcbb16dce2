// SPDX-License-Identifier: MIT
#include "source/move_files.h"

#include <unistd.h>

#include "source/descriptor.h"
#include "source/file_system.h"
#include "source/real_paths.h"
#include "source/staged_file.h"

namespace asrmap {

Moved move_files(const std::vector<Move>& moves, std::size_t& at, std::string& why) {
  std::vector<std::string> made;
  for (at = 0; at < moves.size(); ++at) {
    if (!make_folders(folder_of(moves[at].to), made, why)) {
      why = why.substr(why.rfind(": ") + 2);
      break;
    }
    if (rename_new(moves[at].from, moves[at].to)) continue;
    why = reason();
    break;
  }
  if (at == moves.size()) return Moved::all;
  bool is_back = true;
  for (std::size_t i = at; i-- > 0;) is_back = rename_new(moves[i].to, moves[i].from) && is_back;
  for (auto folder = made.rbegin(); folder != made.rend(); ++folder) ::rmdir(folder->c_str());
  return is_back ? Moved::none : Moved::some;
}

}  // namespace asrmap
