// SPDX-License-Identifier: MIT
#include "cli/scan.h"

#include <algorithm>
#include <set>

#include "cli/project.h"
#include "link/pattern.h"

namespace asrmap {
namespace {

// The first part of a path, taken off it.
std::string_view take_part(std::string_view& path) {
  const std::size_t slash = std::min(path.find('/'), path.size());
  const std::string_view part = path.substr(0, slash);
  path.remove_prefix(std::min(slash + 1, path.size()));
  return part;
}

bool glob_matches(std::string_view pattern, std::string_view path) {
  std::string_view retry_pattern, retry_path;
  bool can_retry = false;
  while (!path.empty()) {
    std::string_view rest = pattern, below = path;
    const std::string_view wanted = take_part(rest);
    if (wanted == "**" && rest.empty()) return true;
    if (wanted == "**") {
      retry_pattern = pattern = rest;
      retry_path = path;
      can_retry = true;
    } else if (!pattern.empty() && matches(wanted, take_part(below))) {
      pattern = rest;
      path = below;
    } else if (can_retry) {
      // Only the last `**` needs another try: an earlier one could do no better.
      (void)take_part(retry_path);
      pattern = retry_pattern;
      path = retry_path;
    } else {
      return false;
    }
  }
  return pattern.empty();
}

// Whether a file below the folder can match: others need not be readable.
bool glob_leads_into(std::string_view pattern, std::string_view folder) {
  while (!folder.empty()) {
    const std::string_view wanted = take_part(pattern);
    if (wanted == "**") return true;
    if (pattern.empty() || !matches(wanted, take_part(folder))) return false;
  }
  return true;
}

}  // namespace

Scan scan(const FileSystem& files, const std::string& folder, const std::string& root,
          const std::vector<std::string_view>& patterns) {
  std::vector<std::string> globs;
  for (const std::string_view pattern : patterns) globs.push_back(normal_path(pattern));
  Scan result{.files = {}, .matched = std::vector<bool>(globs.size(), false), .outside = {}};
  const std::string base = files.canonical(root).value_or(normal_path(root));
  std::set<std::string> seen;  // a link may lead back up
  std::vector<std::string> open{folder};
  while (!open.empty()) {
    const std::string at = open.back();
    open.pop_back();
    if (!seen.insert(files.canonical(at).value_or(at)).second) continue;
    std::string why;
    const auto names = files.list(at, why);
    if (!names) {
      result.unreadable = at + ": " + why;
      return result;
    }
    for (const std::string& name : *names) {
      if (name.starts_with('.') || name == kProjectFile) continue;
      const std::string path = join_path(at, name);
      const std::string below = folder == "." ? path : path.substr(folder.size() + (folder == "/" ? 0 : 1));
      const bool is_folder = files.kind(path) == FileSystem::Kind::folder;
      bool wanted = globs.empty() && (is_folder || name.ends_with(".asrmap") || name.ends_with(".asrmap.toml"));
      for (std::size_t i = 0; i < globs.size(); ++i) {
        if (!(is_folder ? glob_leads_into(globs[i], below) : glob_matches(globs[i], below))) continue;
        wanted = true;
        if (!is_folder) result.matched[i] = true;
      }
      if (!wanted) continue;
      if (const auto real = files.canonical(path); real && !is_inside(*real, base)) {
        result.outside.push_back(path);
        continue;
      }
      // A pipe or a link to nowhere of such a name is found too, and then can't be read.
      (is_folder ? open : result.files).push_back(path);
    }
  }
  std::sort(result.files.begin(), result.files.end());
  return result;
}

}  // namespace asrmap
