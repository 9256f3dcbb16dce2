// SPDX-License-Identifier: MIT
#include "driver/scan.h"

#include <algorithm>
#include <deque>
#include <map>
#include <set>

#include "driver/project.h"
#include "text/pattern.h"

namespace asrmap {
namespace {

// Takes the first part off a path, and returns it.
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

// Whether a file below the folder can match. If not, the folder need not be readable.
bool glob_leads_into(std::string_view pattern, std::string_view folder) {
  while (!folder.empty()) {
    const std::string_view wanted = take_part(pattern);
    if (wanted == "**") return true;
    if (pattern.empty() || !matches(wanted, take_part(folder))) return false;
  }
  return true;
}

// Each pattern, file and folder adds this many comparisons to the budget. So the budget is enough
// for honest projects of any size, and grows no faster than they do.
constexpr std::size_t kShare = 100;

// Finds the globs that may fit a path without comparing it with each glob: most globs begin or end
// with a name.
class Globs {
 public:
  explicit Globs(const std::vector<std::string_view>& patterns) : left_(1'000'000 + kShare * patterns.size()) {
    for (const std::string_view pattern : patterns) globs_.push_back(normal_path(pattern));
    for (std::size_t i = 0; i < globs_.size(); ++i) {
      std::string_view rest = globs_[i];
      const std::string_view first = take_part(rest);
      const std::string_view last = std::string_view(globs_[i]).substr(globs_[i].rfind('/') + 1);
      if (!has_wild_card(first))
        by_first_[first].push_back(i);
      else if (!has_wild_card(last))
        by_last_[last].push_back(i);
      else
        open_.push_back(i);
    }
  }

  [[nodiscard]] bool empty() const { return globs_.empty(); }
  // False if there are too many globs and files to go on.
  [[nodiscard]] bool affordable() const { return left_ != 0; }

  // Whether a file fits a glob. Marks all globs that it fits.
  bool take_file(std::string_view path, std::vector<bool>& matched) {
    left_ += kShare;
    bool any = false;
    const auto try_all = [&](const std::vector<std::size_t>& globs) {
      for (const std::size_t i : globs) {
        if (!pay()) return;
        if (!glob_matches(globs_[i], path)) continue;
        any = matched[i] = true;
      }
    };
    try_all(those_of(by_first_, first_part(path)));
    try_all(those_of(by_last_, path.substr(path.rfind('/') + 1)));
    try_all(open_);
    return any;
  }
  // Whether a file below the folder can fit a glob.
  bool lead_into(std::string_view folder) {
    left_ += kShare;
    const auto one_leads = [&](const std::vector<std::size_t>& globs) {
      return std::any_of(globs.begin(), globs.end(),
                         [&](std::size_t i) { return pay() && glob_leads_into(globs_[i], folder); });
    };
    return one_leads(those_of(by_first_, first_part(folder))) || one_leads(open_) ||
           std::any_of(by_last_.begin(), by_last_.end(), [&](const auto& entry) { return one_leads(entry.second); });
  }

 private:
  using Index = std::map<std::string_view, std::vector<std::size_t>>;

  static std::string_view first_part(std::string_view path) { return path.substr(0, path.find('/')); }
  static const std::vector<std::size_t>& those_of(const Index& index, std::string_view part) {
    static const std::vector<std::size_t> none;
    const auto found = index.find(part);
    return found == index.end() ? none : found->second;
  }
  bool pay() {
    if (left_ != 0) --left_;
    return left_ != 0;
  }

  std::deque<std::string> globs_;
  Index by_first_, by_last_;
  std::vector<std::size_t> open_;  // globs whose first and last part both have wild cards
  std::size_t left_;
};

}  // namespace

Result<Scan> scan(const FileSystem& files, const std::string& folder, const std::string& root,
                  const std::vector<std::string_view>& patterns) {
  Globs globs(patterns);
  Scan result{.files = {}, .matched = std::vector<bool>(patterns.size(), false), .outside = {}};
  const std::string base = files.canonical(root).value_or(normal_path(root));
  std::set<std::string> seen;  // a link may lead back up
  std::vector<std::string> open{folder};
  while (!open.empty()) {
    const std::string at = open.back();
    open.pop_back();
    if (!seen.insert(files.canonical(at).value_or(at)).second) continue;
    const auto names = files.list(at);
    if (!names) return Failure(at + ": " + names.reason());
    for (const std::string& name : *names) {
      if (name.starts_with('.') || name == read::kProjectFile) continue;
      const std::string path = join_path(at, name);
      const std::string below = folder == "." ? path : path.substr(folder.size() + (folder == "/" ? 0 : 1));
      const bool is_folder = files.kind(path) == FileSystem::Kind::folder;
      bool wanted = globs.empty() && (is_folder || name.ends_with(".asrmap") || name.ends_with(".asrmap.toml"));
      if (!globs.empty()) wanted = is_folder ? globs.lead_into(below) : globs.take_file(below, result.matched);
      if (!globs.affordable())
        return Failure(join_path(folder, read::kProjectFile) +
                       ": `files` has too many patterns for so many files; begin each with the name of a folder");
      if (!wanted) continue;
      if (const auto real = files.canonical(path); real && !is_inside(*real, base)) {
        result.outside.push_back(path);
        continue;
      }
      // A pipe, or a link to nowhere, that has such a name is also listed. Reading it fails later.
      (is_folder ? open : result.files).push_back(path);
    }
  }
  std::sort(result.files.begin(), result.files.end());
  return result;
}

}  // namespace asrmap
