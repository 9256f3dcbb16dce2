// SPDX-License-Identifier: MIT
#include "source/repository.h"

#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>

namespace asrmap {
namespace {

namespace fs = std::filesystem;

bool is_there(const fs::path& path) {
  std::error_code none;
  return fs::symlink_status(path, none).type() != fs::file_type::not_found;
}

bool is_same(const fs::path& one, const fs::path& other) {
  std::error_code none;
  return fs::equivalent(one, other, none);
}

// A commit can contain such a folder. Git would take it, with its configuration, for the
// repository, and git before 2.38 has no setting against that.
bool looks_bare(const fs::path& folder) {
  return is_there(folder / "HEAD") &&
         ((is_there(folder / "objects") && is_there(folder / "refs")) || is_there(folder / "commondir"));
}

// GIT_DIR is set in git's hooks, and by people who want to reach a repository from elsewhere. Fails
// if it leads to another repository than the one that was found.
Result<void> environment_agrees(const fs::path& git_folder, const fs::path& root) {
  const char* const folder = std::getenv("GIT_DIR");
  const char* const tree = std::getenv("GIT_WORK_TREE");
  const bool is_other_folder = folder != nullptr && !is_same(folder, git_folder);
  if (!is_other_folder && (tree == nullptr || is_same(tree, root))) return {};
  return Failure(std::string(is_other_folder ? "GIT_DIR" : "GIT_WORK_TREE") +
                 " leads to another repository than that of this folder; unset it, or change into that one");
}

}  // namespace

std::string complaint(const ProgramOutput& output) {
  constexpr std::string_view kFatal = "fatal: ";
  // Git wanted to fetch an object.
  for (const std::string_view sign : {"promisor remote", "lazy fetching disabled", "' not allowed"})
    if (output.error.find(sign) != std::string::npos) return std::string(kPartialClone);
  // Before the reason why git ended there may be a warning.
  std::string_view text = output.error;
  if (const std::size_t fatal = text.find(kFatal); fatal != std::string_view::npos)
    text.remove_prefix(fatal + kFatal.size());
  text = text.substr(0, text.find('\n'));
  if (text.starts_with("not a git repository")) return "this folder is in no git repository; change into one";
  if (text.starts_with("this operation must be run in a work tree"))
    return "the repository of this folder has no working tree; change into a clone of it";
  // Git says in its next lines what to do about it.
  if (text.starts_with("detected dubious ownership"))
    return "git refuses the repository, as somebody else owns its folder; `git config --global --add safe.directory` "
           "with the folder allows it";
  return text.empty() ? "git failed" : std::string(text);
}

Result<ProgramOutput> ask_git(const Git& git, const GitCall& call) {
  auto output = git(call);
  if (!output) return Failure("git can't be run: " + output.reason());
  return output;
}

Result<Repository> find_repository(const Git& git) {
  std::error_code failed;
  const fs::path here = fs::current_path(failed);
  if (failed) return Failure("the current folder is not there any more");
  fs::path root = here;
  for (; !is_there(root / ".git"); root = root.parent_path()) {
    if (looks_bare(root))
      return Failure(root.string() +
                     " looks like a bare git repository, whose settings could run a program; change out of it");
    if (root == root.parent_path()) return Failure("this folder is in no git repository; change into one");
  }
  // Git starts at `root`, so it never looks at a folder below.
  const auto output = ask_git(git, {.command = GitCommand::rev_parse,
                                    .arguments = {"--is-shallow-repository", "--show-toplevel", "--absolute-git-dir"},
                                    .folder = root.string()});
  if (!output) return Failure(output.reason());
  if (output->status != 0) return Failure(complaint(*output));
  Repository repository{.root = root.string(), .prefix = {}, .is_shallow = output->out.starts_with("true\n")};
  std::string_view answer = output->out;
  answer.remove_prefix(std::min(answer.find('\n') + 1, answer.size()));
  const std::string expected = repository.root + '\n';
  const bool is_its_tree = answer.starts_with(expected) && answer.ends_with('\n');
  if (is_its_tree) answer = answer.substr(expected.size(), answer.size() - expected.size() - 1);
  const bool is_its_folder = !fs::is_directory(root / ".git", failed) || is_same(root / ".git", fs::path(answer));
  if (!is_its_tree || !is_its_folder)
    return Failure("the .git in " + repository.root + " leads to a repository that is not of that folder");
  if (const auto agrees = environment_agrees(fs::path(answer), root); !agrees) return Failure(agrees.reason());
  if (here != root) repository.prefix = here.lexically_relative(root).string();
  return repository;
}

}  // namespace asrmap
