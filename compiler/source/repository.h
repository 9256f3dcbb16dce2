// SPDX-License-Identifier: MIT
// Which repository the current folder belongs to.
#pragma once

#include <string>
#include <string_view>

#include "source/git.h"
#include "text/result.h"

namespace asrmap {

struct Repository {
  std::string root;    // root of the working tree, an absolute path without links
  std::string prefix;  // path from the root to the current folder: empty, or "a/b"
  bool is_shallow = false;
};

// The repository whose working tree has the current folder. It is the one of the next `.git`
// upwards, a name that no commit can hold. Refuses a folder on the way that looks like a bare
// repository, and a `.git`, or a GIT_DIR of the environment, that leads elsewhere. The reason of
// the failure says what to do.
[[nodiscard]] Result<Repository> find_repository(const Git& git);

// What git answers. The reason of a failure says that it is git that can't be run.
[[nodiscard]] Result<ProgramOutput> ask_git(const Git& git, const GitCall& call);

// The reason why an object that a tree names is not there. Older versions of git end when they
// would have to fetch it; newer ones call it missing.
inline constexpr std::string_view kPartialClone =
    "this clone is partial, and lacks some of what is asked for; `git fetch --refetch --no-filter` gets it";

// Git's error message, in one line.
[[nodiscard]] std::string complaint(const ProgramOutput& output);

}  // namespace asrmap
