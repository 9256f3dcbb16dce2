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
constexpr std::size_t kMostAhead = std::size_t{64} << 20U;  // bytes that are read before they are asked for

bool is_mapping_file(std::string_view path) {
  return path.ends_with(".asrmap") || path.ends_with(".asrmap.toml") || path.ends_with("/asrmap.toml");
}

}  // namespace

std::unique_ptr<RevisionFileSystem> RevisionFileSystem::open(Git git, const std::string& revision, std::string& why) {
  const auto repository = find_repository(git, why);
  if (!repository) return nullptr;
  ProgramOutput output;
  const auto ask = [&](GitCommand command, std::vector<std::string> arguments) {
    std::string reason;
    if (git({.command = command, .arguments = std::move(arguments), .folder = repository->root}, output, reason))
      return true;
    why = "git can't be run: " + reason;
    return false;
  };

  // What starts with a hyphen would be an option, and no revision may.
  const bool is_option = revision.starts_with('-');
  if (!is_option && !ask(GitCommand::rev_parse, {"--verify", "--quiet", revision + "^{tree}"})) return nullptr;
  if (is_option || revision.empty() || output.status != 0) {
    const std::string error = output.error.empty() ? std::string() : complaint(output);
    const bool may_be_commit = error.empty() && !is_option && !revision.empty();
    if (may_be_commit && !ask(GitCommand::rev_parse, {"--verify", "--quiet", revision + "^{commit}"})) return nullptr;
    if (!error.empty())
      why = error;
    else if (may_be_commit && output.status == 0)
      why = kPartialClone;  // the commit is here, its files are not
    else if (repository->is_shallow)
      why =
          "no such revision; this clone is shallow, so it may just not be here: git fetch --unshallow "
          "(in GitHub Actions fetch-depth: 0, in Azure Pipelines fetchDepth: 0)";
    else
      why = "no such revision; is the branch fetched? `git branch --all` lists those that are here";
    return nullptr;
  }
  const std::string tree = output.out.substr(0, output.out.find('\n'));
  if (!ask(GitCommand::ls_tree, {"-r", "-z", "--full-tree", tree})) return nullptr;
  if (output.status != 0) {
    why = complaint(output);
    return nullptr;
  }
  // A few trees that name one another can be any number of files.
  if (std::count(output.out.begin(), output.out.end(), '\0') > kMostFiles) {
    why = "it has too many files: more than 1,000,000";
    return nullptr;
  }
  std::unique_ptr<RevisionFileSystem> files(new RevisionFileSystem(std::move(git), repository->root));
  files->current_ = normal_path("/" + repository->prefix);
  if (files->take_tree(output.out)) return files;
  why = "a file in it has a name that git would not check out";
  return nullptr;
}

// "100644 blob 1234…\tpath" and a zero byte, each.
bool RevisionFileSystem::take_tree(std::string_view listing) {
  while (!listing.empty()) {
    const std::size_t end = std::min(listing.find('\0'), listing.size());
    const std::string_view line = listing.substr(0, end);
    listing.remove_prefix(std::min(end + 1, listing.size()));
    const std::size_t tab = line.find('\t'), blank = line.rfind(' ', tab);
    if (tab == std::string_view::npos || blank == std::string_view::npos) continue;
    // A submodule's files are not of this revision.
    if (line.starts_with("160000")) continue;
    std::string path = "/" + std::string(line.substr(tab + 1));
    if (path != normal_path(path)) return false;
    entries_.emplace_hint(entries_.end(), std::move(path),
                          Entry{std::string(line.substr(blank + 1, tab - blank - 1)), line.starts_with("120000")});
  }
  return true;
}

std::optional<std::vector<std::string>> RevisionFileSystem::contents(const std::vector<std::string>& objects,
                                                                     std::string& why) const {
  std::string input;
  for (const std::string& object : objects) input += object + '\n';
  ProgramOutput output;
  if (!git_({.command = GitCommand::cat_file, .arguments = {"--batch"}, .folder = root_, .input = input}, output, why))
    return std::nullopt;
  // "OBJECT blob SIZE", a line break, so many bytes, and a line break.
  std::vector<std::string> result;
  std::string_view rest = output.out;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    const std::string_view head = rest.substr(0, rest.find('\n'));
    const std::size_t blank = head.rfind(' ');
    std::size_t size = 0;
    const bool is_there = blank != std::string_view::npos && head.find(" blob ") != std::string_view::npos &&
                          std::from_chars(head.data() + blank + 1, head.data() + head.size(), size).ec == std::errc();
    if (!is_there || rest.size() < head.size() + 1 + size) {
      why = output.error.empty() ? std::string(kPartialClone) : complaint(output);
      return std::nullopt;
    }
    result.emplace_back(rest.substr(head.size() + 1, size));
    rest.remove_prefix(std::min(head.size() + size + 2, rest.size()));
  }
  return result;
}

std::vector<std::string> RevisionFileSystem::small_ones(std::vector<std::string> objects) const {
  std::sort(objects.begin(), objects.end());
  objects.erase(std::unique(objects.begin(), objects.end()), objects.end());
  std::string input, why;
  for (const std::string& object : objects) input += object + '\n';
  ProgramOutput output;
  if (!git_({.command = GitCommand::cat_file, .arguments = {"--batch-check"}, .folder = root_, .input = input}, output,
            why))
    return {};
  // "OBJECT blob SIZE" each, or "OBJECT missing".
  std::vector<std::string> small;
  std::string_view rest = output.out;
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
  std::string why;
  auto texts = contents(objects, why);
  if (!texts) return;  // each is asked for again, and tells why
  for (std::size_t i = 0; i < objects.size(); ++i) texts_[objects[i]] = std::move((*texts)[i]);
}

const std::string* RevisionFileSystem::target_of(const Entry& link) const {
  fetch_links_and_mapping_files();
  auto known = texts_.find(link.object);
  if (known == texts_.end()) {
    std::string why;
    auto target = contents({link.object}, why);
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
    // A link to somewhere else on a machine means nothing in a revision.
    if (target == nullptr || ++links > kMostLinks || target->starts_with('/')) return std::nullopt;
    rest = '/' + *target + rest;
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

std::optional<std::string> RevisionFileSystem::read(const std::string& path, std::string& why) const {
  const auto real = canonical(path);
  const auto entry = real ? entries_.find(*real) : entries_.end();
  if (entry == entries_.end()) {
    why = real             ? "is a folder, not a file"
          : is_entry(path) ? "is a link that leads nowhere in this revision"
                           : "no such file in this revision";
    return std::nullopt;
  }
  if (is_mapping_file(*real)) fetch_links_and_mapping_files();
  const auto known = texts_.find(entry->second.object);
  auto text = known == texts_.end() ? contents({entry->second.object}, why) : std::optional(std::vector{known->second});
  if (!text) return std::nullopt;
  if (text->front().starts_with("version https://git-lfs.github.com/spec/")) {
    why = "is kept in Git LFS, so the revision has only a pointer to it";
    return std::nullopt;
  }
  return std::move(text->front());
}

std::optional<std::vector<std::string>> RevisionFileSystem::list(const std::string& folder, std::string& why) const {
  const auto real = canonical(folder);
  if (!real || !is_folder(*real)) {
    why = "no such folder in this revision";
    return std::nullopt;
  }
  const std::string start = *real == "/" ? "/" : *real + '/';
  std::vector<std::string> names;
  for (auto at = entries_.lower_bound(start); at != entries_.end() && at->first.starts_with(start);) {
    const std::size_t end = at->first.find('/', start.size());
    names.push_back(at->first.substr(start.size(), end - start.size()));
    // Past all that is below it: '0' comes after '/'.
    at = end == std::string::npos ? std::next(at) : entries_.lower_bound(start + names.back() + '0');
  }
  // "a.b" stands before "a/c", and so may come twice around it.
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

}  // namespace asrmap
