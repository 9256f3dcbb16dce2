// SPDX-License-Identifier: MIT
#include "source/revision.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <utility>

#include "source/repository.h"

namespace asrmap {
namespace {

constexpr int kMostLinks = 40;  // one after the other, as the system allows

constexpr std::ptrdiff_t kMostFiles = 1'000'000;
constexpr std::size_t kMostAhead = std::size_t{64} << 20U;  // bytes that are read before anybody asks for them

bool is_mapping_file(std::string_view path) {
  return path.ends_with(".asrmap") || path.ends_with(".asrmap.toml") || path.ends_with("/asrmap.toml");
}

// The name that git gives to the files of a revision.
Result<std::string> tree_of(const std::string& revision, const Git& git, const Repository& repository) {
  // Git would take a text that starts with a hyphen for an option. No revision may start with one.
  if (!revision.empty() && !revision.starts_with('-')) {
    const auto verify = [&](std::string_view kind) {
      return ask_git(git, {.command = GitCommand::rev_parse,
                           .arguments = {"--verify", "--quiet", revision + std::string(kind)},
                           .folder = repository.root});
    };
    const auto tree = verify("^{tree}");
    if (!tree) return Failure(tree.reason());
    if (tree->status == 0) return tree->out.substr(0, tree->out.find('\n'));
    if (!tree->error.empty()) return Failure(complaint(*tree));
    const auto commit = verify("^{commit}");
    if (!commit) return Failure(commit.reason());
    if (commit->status == 0) return Failure(std::string(kPartialClone));  // the commit is here, its files are not
  }
  return Failure(repository.is_shallow
                     ? "no such revision; this clone is shallow, so it may just not be here: git fetch --unshallow "
                       "(in GitHub Actions fetch-depth: 0, in Azure Pipelines fetchDepth: 0)"
                     : "no such revision; is the branch fetched? `git branch --all` lists those that are here");
}

}  // namespace

Result<std::unique_ptr<RevisionFileSystem>> RevisionFileSystem::open(Git git, const std::string& revision) {
  const auto repository = find_repository(git);
  if (!repository) return Failure(repository.reason());
  const auto tree = tree_of(revision, git, *repository);
  if (!tree) return Failure(tree.reason());
  const auto listing = ask_git(
      git,
      {.command = GitCommand::ls_tree, .arguments = {"-r", "-z", "--full-tree", *tree}, .folder = repository->root});
  if (!listing) return Failure(listing.reason());
  if (listing->status != 0) return Failure(complaint(*listing));
  // A few trees that name one another can stand for any number of files.
  if (std::count(listing->out.begin(), listing->out.end(), '\0') > kMostFiles)
    return Failure("it has too many files: more than 1,000,000");
  std::unique_ptr<RevisionFileSystem> files(new RevisionFileSystem(std::move(git), repository->root));
  files->current_ = normal_path("/" + repository->prefix);
  if (!files->take_tree(listing->out)) return Failure("a file in it has a name that git would not check out");
  return files;
}

// `listing` has entries such as "100644 blob 1234…\tpath", with a zero byte behind each.
bool RevisionFileSystem::take_tree(std::string_view listing) {
  while (!listing.empty()) {
    const std::size_t end = std::min(listing.find('\0'), listing.size());
    const std::string_view line = listing.substr(0, end);
    listing.remove_prefix(std::min(end + 1, listing.size()));
    const std::size_t tab = line.find('\t'), blank = line.rfind(' ', tab);
    if (tab == std::string_view::npos || blank == std::string_view::npos) continue;
    // The files of a submodule are no part of this revision.
    if (line.starts_with("160000")) continue;
    std::string path = "/" + std::string(line.substr(tab + 1));
    if (path != normal_path(path)) return false;
    entries_.emplace_hint(entries_.end(), std::move(path),
                          Entry{std::string(line.substr(blank + 1, tab - blank - 1)), line.starts_with("120000")});
  }
  return true;
}

Result<std::vector<std::string>> RevisionFileSystem::contents(const std::vector<std::string>& objects) const {
  std::string input;
  for (const std::string& object : objects) input += object + '\n';
  const auto output =
      git_({.command = GitCommand::cat_file, .arguments = {"--batch"}, .folder = root_, .input = input});
  if (!output) return Failure(output.reason());
  // For each object: "OBJECT blob SIZE", a line break, as many bytes, and a line break.
  std::vector<std::string> result;
  std::string_view rest = output->out;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    const std::string_view head = rest.substr(0, rest.find('\n'));
    const std::size_t blank = head.rfind(' ');
    std::size_t size = 0;
    const bool is_there = blank != std::string_view::npos && head.find(" blob ") != std::string_view::npos &&
                          std::from_chars(head.data() + blank + 1, head.data() + head.size(), size).ec == std::errc();
    if (!is_there || rest.size() < head.size() + 1 + size)
      return Failure(output->error.empty() ? std::string(kPartialClone) : complaint(*output));
    result.emplace_back(rest.substr(head.size() + 1, size));
    rest.remove_prefix(std::min(head.size() + size + 2, rest.size()));
  }
  return result;
}

std::vector<std::string> RevisionFileSystem::small_ones(std::vector<std::string> objects) const {
  std::sort(objects.begin(), objects.end());
  objects.erase(std::unique(objects.begin(), objects.end()), objects.end());
  std::string input;
  for (const std::string& object : objects) input += object + '\n';
  const auto output =
      git_({.command = GitCommand::cat_file, .arguments = {"--batch-check"}, .folder = root_, .input = input});
  if (!output) return {};
  // A line for each: "OBJECT blob SIZE", or "OBJECT missing".
  std::vector<std::string> small;
  std::string_view rest = output->out;
  for (std::size_t room = kMostAhead; !rest.empty();) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    const std::size_t first = line.find(' '), last = line.rfind(' ');
    std::size_t size = 0;
    if (first == last || std::from_chars(line.data() + last + 1, line.data() + line.size(), size).ec != std::errc())
      continue;
    if (size > room) continue;
    room -= size;
    small.emplace_back(line.substr(0, first));
  }
  return small;
}

void RevisionFileSystem::fetch_links_and_mapping_files() const {
  if (std::exchange(fetched_, true)) return;
  std::vector<std::string> objects;
  for (const auto& [path, entry] : entries_)
    if (entry.is_link || is_mapping_file(path)) objects.push_back(entry.object);
  objects = small_ones(std::move(objects));
  if (objects.empty()) return;
  auto texts = contents(objects);
  if (!texts) return;  // read() will ask for each again, and say why it fails
  for (std::size_t i = 0; i < objects.size(); ++i) texts_[objects[i]] = std::move((*texts)[i]);
}

const std::string* RevisionFileSystem::target_of(const Entry& link) const {
  fetch_links_and_mapping_files();
  auto known = texts_.find(link.object);
  if (known == texts_.end()) {
    auto target = contents({link.object});
    if (!target) return nullptr;
    known = texts_.emplace(link.object, std::move(target->front())).first;
  }
  return &known->second;
}

bool RevisionFileSystem::is_folder(const std::string& path) const {
  if (path == "/") return true;
  const auto below = entries_.lower_bound(path + '/');
  return below != entries_.end() && below->first.starts_with(path + '/');
}

bool RevisionFileSystem::is_entry(const std::string& path) const {
  const std::string normal = normal_path(path.starts_with('/') ? path : join_path(current_, path));
  const auto folder = canonical(folder_of(normal));
  return folder && entries_.contains(join_path(*folder, normal.substr(normal.rfind('/') + 1)));
}

std::optional<std::string> RevisionFileSystem::canonical(const std::string& path) const {
  std::string rest = path.starts_with('/') ? path : join_path(current_, path);
  std::string at;  // resolved so far, without a slash at its end
  int links = 0;
  while (!rest.empty()) {
    const std::size_t begin = rest.find_first_not_of('/');
    if (begin == std::string::npos) break;
    const std::size_t end = std::min(rest.find('/', begin), rest.size());
    const std::string name = rest.substr(begin, end - begin);
    rest.erase(0, end);
    if (name == ".") continue;
    if (name == "..") {
      at.erase(std::min(at.rfind('/'), at.size()));
      continue;
    }
    const std::string next = at + '/' + name;
    const auto entry = entries_.find(next);
    if (entry == entries_.end() ? !is_folder(next) : !entry->second.is_link && !rest.empty()) return std::nullopt;
    if (entry == entries_.end() || !entry->second.is_link) {
      at = next;
      continue;
    }
    const std::string* const target = target_of(entry->second);
    // In a revision, a link with an absolute path means nothing.
    if (target == nullptr || ++links > kMostLinks || target->starts_with('/')) return std::nullopt;
    rest.insert(0, *target).insert(0, 1, '/');
  }
  return at.empty() ? "/" : at;
}

std::string RevisionFileSystem::from_here(const std::string& path) const {
  return path_from(current_, normal_path("/" + path)).value_or(path);
}

FileSystem::Kind RevisionFileSystem::kind(const std::string& path) const {
  if (const auto real = canonical(path)) return entries_.contains(*real) ? Kind::file : Kind::folder;
  return is_entry(path) ? Kind::other : Kind::none;
}

Result<std::string> RevisionFileSystem::read(const std::string& path) const {
  const auto real = canonical(path);
  const auto entry = real ? entries_.find(*real) : entries_.end();
  if (entry == entries_.end())
    return Failure(real             ? "is a folder, not a file"
                   : is_entry(path) ? "is a link that leads nowhere in this revision"
                                    : "no such file in this revision");
  if (is_mapping_file(*real)) fetch_links_and_mapping_files();
  const auto known = texts_.find(entry->second.object);
  auto text = known == texts_.end() ? contents({entry->second.object}) : Result(std::vector{known->second});
  if (!text) return Failure(text.reason());
  if (text->front().starts_with("version https://git-lfs.github.com/spec/"))
    return Failure("is kept in Git LFS, so the revision has only a pointer to it");
  return std::move(text->front());
}

Result<std::vector<std::string>> RevisionFileSystem::list(const std::string& folder) const {
  const auto real = canonical(folder);
  if (!real || !is_folder(*real)) return Failure("no such folder in this revision");
  const std::string start = *real == "/" ? "/" : *real + '/';
  std::vector<std::string> names;
  for (auto at = entries_.lower_bound(start); at != entries_.end() && at->first.starts_with(start);) {
    const std::size_t end = at->first.find('/', start.size());
    names.push_back(at->first.substr(start.size(), end - start.size()));
    // Go past all that is below it: '0' comes after '/'.
    at = end == std::string::npos ? std::next(at) : entries_.lower_bound(start + names.back() + '0');
  }
  // "a.b" sorts before "a/c", so "a" may be found both before it and after it.
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

}  // namespace asrmap
