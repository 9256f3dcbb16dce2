// SPDX-License-Identifier: MIT
// How git is run. The files belong to somebody else, and must not choose which program runs.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "source/program.h"
#include "text/result.h"

namespace asrmap {

// All that asrmap asks git. These commands read objects and refs, and no index. None of them runs a
// hook, a filter, an external diff or a `textconv`, whatever the configuration says.
enum class GitCommand : std::uint8_t { rev_parse, ls_tree, cat_file };

struct GitCall {
  GitCommand command{};
  std::vector<std::string> arguments;
  std::string folder = ".";  // git runs in it
  std::string_view input = {};
};

// Runs git. Fails if git can't be started.
using Git = std::function<Result<ProgramOutput>(const GitCall& call)>;

// Runs the real git; asrmap starts git nowhere else. Git reads only what is on this machine: it
// fetches nothing, runs no other program, takes no repository that lies open in a folder, and
// writes English. Of the environment it gets no GIT_* variables but those that give the user's own
// configuration. If git prints too much, the output is cut, and `error` says so.
[[nodiscard]] Result<ProgramOutput> run_git(const GitCall& call);

}  // namespace asrmap
