// SPDX-License-Identifier: MIT
// How git is run: on files of somebody else, which must not choose a program.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "source/program.h"
#include "text/result.h"

namespace asrmap {

// All that is asked of git. They read objects and refs, and no index: none of them runs a
// hook, a filter, an external diff or a `textconv`, whatever the configuration says.
enum class GitCommand : std::uint8_t { rev_parse, ls_tree, cat_file };

struct GitCall {
  GitCommand command{};
  std::vector<std::string> arguments;
  std::string folder = ".";  // in which it is run
  std::string_view input = {};
};

// Runs git; a failure if it can't be started.
using Git = std::function<Result<ProgramOutput>(const GitCall& call)>;

// The real one, the only place where asrmap starts a git. It reads what is here: fetches
// nothing, runs no other program, takes no repository that lies open in a folder, and
// speaks English. Of the environment's GIT_* variables it knows only those which say where
// the user's own configuration is. Of what prints very much the output is cut, and its error
// says so.
[[nodiscard]] Result<ProgramOutput> run_git(const GitCall& call);

}  // namespace asrmap
