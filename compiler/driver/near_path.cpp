// SPDX-License-Identifier: MIT
#include "driver/near_path.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "diag/wording.h"
#include "text/ascii.h"
#include "text/nearest.h"
#include "text/pattern.h"

namespace asrmap {
namespace {

// A path such as `sub\base` as it was meant. Between quotes, `\b` has become a backspace.
std::string with_slashes(std::string_view written) {
  constexpr std::string_view kEscaped = "\b\t\n\f\r", kLetters = "btnfr";
  std::string path;
  for (const char c : written) {
    const std::size_t escape = kEscaped.find(c);
    path += c == '\\' || escape != std::string_view::npos ? '/' : c;
    if (escape != std::string_view::npos) path += kLetters[escape];
  }
  return path;
}

constexpr std::string_view kEndings[] = {".asrmap", ".asrmap.toml", ".json"};

std::optional<std::string> nearest_name(const std::string& name, const std::string& folder, FileSystem::Kind kind,
                                        const FileSystem& files, Suggestions& suggestions) {
  // The number of names is known only after the folder is listed, and listing has its cost too. So
  // presume a number.
  constexpr std::size_t kPresumed = 1000;
  if (!suggestions.affords_nearest(name, kPresumed)) return std::nullopt;
  const auto names = files.list(folder);
  if (!names || !suggestions.affords(2 * names->size())) return std::nullopt;
  // Endings are always similar, so the parts before the ending must be similar too.
  const auto stem = [](std::string_view text) { return text.substr(0, text.find('.')); };
  std::vector<std::string_view> candidates;
  for (const std::string& candidate : *names)
    if (equal_without_case(stem(name), stem(candidate)) || nearest(stem(name), {stem(candidate)}))
      if (files.kind(join_path(folder, candidate)) == kind) candidates.push_back(candidate);
  // "ams" for "ams.asrmap"
  if (kind == FileSystem::Kind::file && name.find('.') == std::string::npos)
    for (const std::string_view ending : kEndings)
      if (std::find(names->begin(), names->end(), name + std::string(ending)) != names->end())
        return name + std::string(ending);
  const auto near = nearest(name, candidates);
  return near ? std::optional(std::string(*near)) : std::nullopt;
}

// The only file of that name in the project, relative to the folder in which paths start. Nothing
// if there are several, or if there is much to look through.
std::optional<std::string> elsewhere(const std::string& name, const PathStart& start, const FileSystem& files,
                                     Suggestions& suggestions) {
  constexpr std::size_t kMostNames = 1000;
  const auto from = files.canonical(start.folder);
  if (!from || name.empty() || !suggestions.affords_nearest(name, kMostNames)) return std::nullopt;
  std::optional<std::string> found;
  std::size_t seen = 0;
  std::vector<std::string> open{start.root};
  while (!open.empty()) {
    const std::string at = std::move(open.back());
    open.pop_back();
    const auto names = files.list(at);
    if (!names) continue;
    seen += names->size();
    if (seen > kMostNames) return std::nullopt;
    for (const std::string& each : *names) {
      if (each.starts_with('.')) continue;
      const std::string path = join_path(at, each);
      // A link may lead out, or back up.
      if (files.canonical(path) != path) continue;
      const FileSystem::Kind kind = files.kind(path);
      if (kind == FileSystem::Kind::folder) open.push_back(path);
      if (kind != FileSystem::Kind::file || each != name || path == start.file) continue;
      if (found) return std::nullopt;
      found = path;
    }
  }
  return found ? path_from(*from, *found) : std::nullopt;
}

void offer(Finding finding, const Text& written, const std::string& path) {
  const bool plain = std::none_of(path.begin(), path.end(),
                                  [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; });
  if (plain) finding.fix("Write " + ticked(path), written.span(), '"' + path + '"');
}

// The path of a file that exists: each part of `path` that does not exist is replaced by the
// nearest name.
std::optional<std::string> nearest_path(std::string_view path, const PathStart& start, const FileSystem& files,
                                        Suggestions& suggestions) {
  const auto inside = [&](const std::string& at) {
    const auto real = files.canonical(at);
    return real && is_inside(*real, start.root);
  };
  std::string at = start.folder, result;
  while (!path.empty()) {
    const std::size_t slash = std::min(path.find('/'), path.size());
    std::string name(path.substr(0, slash));
    path.remove_prefix(std::min(slash + 1, path.size()));
    const FileSystem::Kind kind = path.empty() ? FileSystem::Kind::file : FileSystem::Kind::folder;
    if (files.kind(join_path(at, name)) != kind) {
      if (!inside(at)) return std::nullopt;
      const auto near = nearest_name(name, at, kind, files, suggestions);
      if (!near) return std::nullopt;
      name = *near;
    }
    if (!result.empty()) result += '/';
    result += name;
    at = join_path(at, name);
  }
  return inside(at) ? std::optional(result) : std::nullopt;
}

}  // namespace

std::optional<std::string> suggest_path(Finding finding, const Text& written, const PathStart& start,
                                        const FileSystem& files, Suggestions& suggestions) {
  const std::string path = with_slashes(written.view());
  const bool slashed = path == written.view();
  const bool is_plain = !path.starts_with('/') && !has_wild_card(path);
  auto near = is_plain ? nearest_path(path, start, files, suggestions) : std::nullopt;
  if (is_plain && !near) near = elsewhere(path.substr(path.rfind('/') + 1), start, files, suggestions);
  if (near && *near != written.view()) {
    finding.tell_apart(path, *near)
        .help("{}did you mean {}?", slashed ? "" : "paths are written with `/`; ", ticked(*near));
    offer(finding, written, *near);
    return join_path(start.folder, *near);
  }
  if (slashed) {
    finding.help("check the path; it is relative to {}", start.called);
  } else {
    finding.help("paths are written with `/`, relative to {}", start.called);
  }
  return std::nullopt;
}

void suggest_file_in(Finding finding, const Text& written, const PathStart& start, const FileSystem& files,
                     Suggestions& suggestions) {
  const std::string folder = normal_path(written.view());
  const auto names = files.list(join_path(start.folder, folder));
  std::optional<std::string> only;
  bool several = false;
  if (names && suggestions.affords(names->size()))
    for (const std::string& name : *names) {
      if (std::ranges::none_of(kEndings, [&](std::string_view ending) { return name.ends_with(ending); })) continue;
      several = only.has_value();
      if (several) break;
      only = join_path(folder, name);
    }
  if (!only || several) {
    finding.help("name a file in it, relative to {}", start.called);
    return;
  }
  finding.help("did you mean {}?", ticked(*only));
  offer(finding, written, *only);
}

}  // namespace asrmap
