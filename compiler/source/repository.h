// SPDX-License-Identifier: MIT
// Which repository the current folder belongs to.
#pragma once

#include <string>
#include <string_view>

#include "source/git.h"
#include "text/result.h"

namespace asrmap {

struct Repository {
  std::string root;    // of the working tree, an absolute path without links
  std::string prefix;  // the current folder in it: empty, or "a/b"
  bool is_shallow = false;
};

// The repository whose working tree has the current folder: the next `.git` upwards, which
// no commit can hold. A folder on the way that looks like a bare repository is refused, and
// so is a `.git`, or a GIT_DIR of the environment, that leads elsewhere. The failure says what
// to do.
[[nodiscard]] Result<Repository> find_repository(const Git& git);

// What git answers; the failure says that it is git that can't be run.
[[nodiscard]] Result<ProgramOutput> ask_git(const Git& git, const GitCall& call);

// Why an object that a tree names is not there. Older gits end where they would fetch it, newer
// ones call it missing.
inline constexpr std::string_view kPartialClone =
    "this clone is partial, and lacks some of what is asked for; `git fetch --refetch --no-filter` gets it";

// What git complained, in one line.
[[nodiscard]] std::string complaint(const ProgramOutput& output);

}  // namespace asrmap
