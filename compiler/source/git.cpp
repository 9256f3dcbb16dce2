// SPDX-License-Identifier: MIT
#include "source/git.h"

#include <algorithm>
#include <array>
#include <string>

namespace asrmap {
namespace {

// These settings come before those of any file. No command that asrmap runs needs them today, but
// what git runs by itself may need them, now or in a later version. Programs of a transport need no
// setting, because no transport is allowed below.
constexpr std::array kSettings = {
    std::string_view("safe.bareRepository=explicit"),  // refuses a repository that lies in a folder as plain files
    std::string_view("core.fsmonitor=false"),
    std::string_view("core.hooksPath=/dev/null"),
    std::string_view("protocol.ext.allow=never"),
};

constexpr std::array kVariables = {
    std::string_view("GIT_NO_LAZY_FETCH=1"),
    // No protocol has this name. This also works if git is too old for the setting above.
    std::string_view("GIT_ALLOW_PROTOCOL=none"), std::string_view("GIT_TERMINAL_PROMPT=0"),
    std::string_view("GIT_OPTIONAL_LOCKS=0"),
    // Only the objects that a commit names, and no others in their place. An empty file of grafts
    // would make git print advice. Where no file can be, git prints none.
    std::string_view("GIT_NO_REPLACE_OBJECTS=1"), std::string_view("GIT_GRAFT_FILE=/dev/null/none"),
    std::string_view("LC_ALL=C"),  // asrmap reads git's error messages
};

// The user's own configuration stays, because git takes `safe.directory` from nowhere else.
bool is_of_configuration(std::string_view name) {
  return name == "GIT_CONFIG_GLOBAL" || name == "GIT_CONFIG_SYSTEM" || name == "GIT_CONFIG_NOSYSTEM" ||
         name == "GIT_CONFIG_COUNT" || name.starts_with("GIT_CONFIG_KEY_") || name.starts_with("GIT_CONFIG_VALUE_");
}

std::vector<std::string> environment() {
  std::vector<std::string> variables = process_environment();
  std::erase_if(variables, [](std::string_view variable) {
    const std::string_view name = variable.substr(0, variable.find('='));
    return name == "PATH" || name == "LC_ALL" || (name.starts_with("GIT_") && !is_of_configuration(name));
  });
  std::string path = "PATH=";
  for (const std::string& folder : program_folders()) path.append(path.ends_with('=') ? "" : ":").append(folder);
  variables.push_back(std::move(path));
  variables.insert(variables.end(), kVariables.begin(), kVariables.end());
  return variables;
}

std::string_view word(GitCommand command) {
  switch (command) {
    case GitCommand::rev_parse: return "rev-parse";
    case GitCommand::ls_tree: return "ls-tree";
    case GitCommand::cat_file: return "cat-file";
  }
  return {};
}

// How much a repository of somebody else may make git print. A few objects can stand for very many
// files, or for a very large one.
struct Limit {
  std::size_t most;
  std::string_view exceeded;
};
Limit limit_of(GitCommand command) {
  constexpr std::size_t kMiB = std::size_t{1} << 20U;
  switch (command) {
    case GitCommand::rev_parse: return {kMiB, "git prints more than 1 MiB"};
    case GitCommand::ls_tree: return {256 * kMiB, "it has too many files: git lists more than 256 MiB of them"};
    case GitCommand::cat_file: break;
  }
  return {4096 * kMiB, "larger than 4 GiB"};
}

}  // namespace

Result<ProgramOutput> run_git(const GitCall& call) {
  std::vector<std::string> words{"git", "--no-pager", "-C", call.folder};
  for (const std::string_view setting : kSettings) words.insert(words.end(), {"-c", std::string(setting)});
  words.emplace_back(word(call.command));
  words.insert(words.end(), call.arguments.begin(), call.arguments.end());
  const Limit limit = limit_of(call.command);
  auto output = run_program(words, call.input, environment(), limit.most);
  if (output && output->cut) output->error = std::string("fatal: ").append(limit.exceeded);
  return output;
}

}  // namespace asrmap
