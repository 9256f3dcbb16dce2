// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include "source/file_system.h"

namespace asrmap {
namespace {

std::string from_root(const std::string& current, const std::string& path) {
  return normal_path(path.starts_with('/') ? path : current + '/' + path);
}

class NewMemoryFiles final : public NewFiles {
 public:
  NewMemoryFiles(MemoryFileSystem& files, std::string folder, EarlierSet earlier, Existing existing)
      : files_(files), folder_(std::move(folder)), earlier_(std::move(earlier)), existing_(existing) {}
  void open(const std::string& path) override { current_ = &written_[join_path(folder_, path)]; }
  void write(std::string_view bytes) override { *current_ += bytes; }
  Result<void> commit() override {
    for (const auto& [path, content] : written_)
      if (existing_ == Existing::kept && files_.files.contains(path)) return Failure(path + ": file exists");
    if (earlier_)
      for (const std::string& path : earlier_({})) files_.files.erase(join_path(folder_, path));
    for (auto& [path, content] : written_) files_.files[path] = std::move(content);
    return {};
  }

 private:
  MemoryFileSystem& files_;
  std::string folder_;
  EarlierSet earlier_;
  Existing existing_;
  std::map<std::string, std::string> written_;
  std::string* current_ = nullptr;
};

}  // namespace

FileSystem::Kind MemoryFileSystem::kind(const std::string& path) const {
  const auto real = canonical(path);
  if (!real) return links.contains(from_root(current, path)) ? Kind::other : Kind::none;
  return files.contains(*real) ? Kind::file : Kind::folder;
}

Result<std::string> MemoryFileSystem::read(const std::string& path) const {
  const auto real = canonical(path);
  if (real && files.contains(*real)) return files.at(*real);
  return Failure(real ? "is a folder, not a file" : "no such file or directory");
}

std::optional<std::string> MemoryFileSystem::canonical(const std::string& path) const {
  std::string at = from_root(current, path);
  for (const auto& [link, target] : links)
    if (is_inside(at, link)) at = target + at.substr(link.size());
  if (files.contains(at) || at == "/") return at;
  const auto below = files.lower_bound(at + '/');
  if (below != files.end() && is_inside(below->first, at)) return at;
  return std::nullopt;
}

Result<std::vector<std::string>> MemoryFileSystem::list(const std::string& folder) const {
  std::vector<std::string> names;
  const std::string at = from_root(current, folder);
  if (locked.contains(at)) return Failure("permission denied");
  // The map is sorted, so all paths below the folder are neighbours.
  const std::string below = at == "/" ? at : at + '/';
  const auto add = [&](const std::map<std::string, std::string>& paths) {
    for (auto each = paths.lower_bound(below); each != paths.end() && each->first.starts_with(below); ++each) {
      const std::string_view rest = std::string_view(each->first).substr(below.size());
      if (!rest.empty()) names.emplace_back(rest.substr(0, rest.find('/')));
    }
  };
  add(files);
  add(links);
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

std::unique_ptr<NewFiles> MemoryFileSystem::new_files(Existing existing) {
  return std::make_unique<NewMemoryFiles>(*this, current, nullptr, existing);
}

std::unique_ptr<NewFiles> MemoryFileSystem::new_set(const std::string& folder, EarlierSet earlier) {
  return std::make_unique<NewMemoryFiles>(*this, from_root(current, folder), std::move(earlier), Existing::replaced);
}

}  // namespace asrmap
