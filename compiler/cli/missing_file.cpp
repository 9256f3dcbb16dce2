// SPDX-License-Identifier: MIT
#include "cli/missing_file.h"

#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "text/ascii.h"
#include "text/nearest.h"
#include "text/pattern.h"

namespace asrmap::cli {
namespace {

constexpr std::string_view kMissing = ": no such file or directory";

// The name in the folder that was probably meant. Endings are always alike, so what stands before
// them must be, too.
std::optional<std::string> nearest_name(const FileSystem& files, const std::string& folder, const std::string& name) {
  constexpr std::size_t kMostNames = 10'000;
  const auto names = files.list(folder);
  if (!names || names->size() > kMostNames) return std::nullopt;
  const auto stem = [](std::string_view text) { return text.substr(0, text.find('.')); };
  std::vector<std::string_view> alike;
  for (const std::string& each : *names)
    if (equal_without_case(stem(each), stem(name)) || nearest(stem(name), {stem(each)})) alike.push_back(each);
  for (const std::string_view ending : {".asrmap", ".asrmap.toml"})
    if (std::find(alike.begin(), alike.end(), name + std::string(ending)) != alike.end())
      return name + std::string(ending);
  const auto near = nearest(name, alike);
  return near ? std::optional(std::string(*near)) : std::nullopt;
}

// A path that exists: each name in it that does not exist is replaced by the nearest one.
std::optional<std::string> nearest_path(const FileSystem& files, std::string_view path) {
  std::string found = path.starts_with('/') ? "/" : "";
  while (!path.empty()) {
    const std::size_t slash = std::min(path.find('/'), path.size());
    std::string name(path.substr(0, slash));
    path.remove_prefix(std::min(slash + 1, path.size()));
    if (name.empty()) continue;
    if (files.kind(join_path(found, name)) == FileSystem::Kind::none) {
      const auto near = nearest_name(files, found.empty() ? "." : found, name);
      if (!near) return std::nullopt;
      name = *near;
    }
    found = join_path(found, name);
  }
  return found;
}

std::string hint(const FileSystem& files, const std::string& path) {
  if (has_wild_card(path)) {
    const std::string folder = folder_of(normal_path(path));
    return files.kind(folder) == FileSystem::Kind::folder
               ? fmt::format("; asrmap expands no pattern, so name the folder: {}", folder)
               : fmt::format("; asrmap expands no pattern, and there is no folder {}", folder);
  }
  const auto near = nearest_path(files, path);
  return near && *near != path ? fmt::format("; did you mean {}?", *near) : std::string();
}

}  // namespace

std::string missing_file(const FileSystem& files, const std::string& path) {
  return path + std::string(kMissing) + hint(files, path);
}

std::string with_near_file(const FileSystem& files, const std::string& reason) {
  if (!reason.ends_with(kMissing)) return reason;
  return reason + hint(files, reason.substr(0, reason.size() - kMissing.size()));
}

}  // namespace asrmap::cli
