// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "source/file_system.h"

namespace asrmap {
namespace {

constexpr std::string_view kTemporary = ".asrmap-new";
constexpr std::size_t kRandom = 16;  // digits at the end of a temporary's name

}  // namespace

std::string normal_path(std::string_view path) {
  const bool rooted = path.starts_with('/');
  std::vector<std::string_view> parts;
  while (!path.empty()) {
    const std::size_t slash = path.find('/');
    const std::string_view part = path.substr(0, slash);
    path = slash == std::string_view::npos ? std::string_view{} : path.substr(slash + 1);
    if (part.empty() || part == ".") continue;
    if (part == ".." && !parts.empty() && parts.back() != "..")
      parts.pop_back();
    else if (part != ".." || !rooted)
      parts.push_back(part);
  }
  std::string result;
  for (const std::string_view part : parts) {
    if (rooted || !result.empty()) result += '/';
    result += part;
  }
  if (result.empty()) return rooted ? "/" : ".";
  return result;
}

std::string folder_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string_view::npos) return ".";
  return slash == 0 ? "/" : std::string(path.substr(0, slash));
}

std::string join_path(std::string_view folder, std::string_view path) {
  if (path.starts_with('/') || folder.empty() || folder == ".") return normal_path(path);
  return normal_path(std::string(folder) + '/' + std::string(path));
}

std::optional<std::string> path_from(std::string_view folder, std::string_view path) {
  if (folder == ".") folder = {};
  if (folder.starts_with('/') != path.starts_with('/')) return std::nullopt;
  const auto first = [](std::string_view text) { return text.substr(0, text.find('/')); };
  const auto drop = [](std::string_view& text) { text.remove_prefix(std::min(text.find('/'), text.size() - 1) + 1); };
  for (; !folder.empty() && first(folder) == first(path); drop(folder)) drop(path);
  std::string result;
  for (; !folder.empty(); drop(folder)) {
    if (first(folder) == "..") return std::nullopt;
    result += "../";
  }
  return result.append(path);
}

std::string temporary_prefix(std::string_view name) {
  constexpr std::size_t kLongestName = 255;
  const std::size_t room = kLongestName - 1 - kTemporary.size() - 1 - kRandom;
  return '.' + std::string(name.substr(0, room)) + std::string(kTemporary) + '-';
}

bool is_temporary(std::string_view name) {
  if (name.ends_with(kTemporary)) return name.size() > kTemporary.size();  // as the first asrmap 0.1 named them
  const std::size_t at = name.rfind(std::string(kTemporary) + '-');
  if (at == std::string_view::npos || !name.starts_with('.') || at < 2) return false;
  const std::string_view random = name.substr(at + kTemporary.size() + 1);
  return random.size() == kRandom && random.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

bool is_inside(std::string_view path, std::string_view folder) {
  if (folder == ".") return !path.starts_with('/') && path != ".." && !path.starts_with("../");
  if (folder == "/") return path.starts_with('/');
  return path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/');
}

}  // namespace asrmap
