// SPDX-License-Identifier: MIT
#include "change/shared_networks.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <utility>

#include "change/resource_key.h"
#include "diag/wording.h"
#include "ir/mapping.h"
#include "ir/model.h"
#include "source/text.h"
#include "text/ascii.h"

namespace asrmap::change {
namespace {

class Uniter {
 public:
  Uniter(std::vector<PlannedMapping>& all, std::span<const Model* const> projects)
      : all_(all), projects_(projects), dropped_(all.size()) {}

  std::vector<Diagnostic> run() {
    std::map<std::pair<ResourceKey, Endpoint::Kind>, std::vector<std::size_t>> groups;
    for (std::size_t i = 0; i < all_.size(); ++i)
      groups[{resource_key(*projects_[all_[i].project], *all_[i].network), mapping_of(i).target.kind}].push_back(i);
    for (const auto& [key, group] : groups)
      if (all_[group.front()].project != all_[group.back()].project) unite(group);
    std::vector<PlannedMapping> kept;
    for (std::size_t i = 0; i < all_.size(); ++i)
      if (!dropped_[i]) kept.push_back(all_[i]);
    all_ = std::move(kept);
    return std::move(conflicts_);
  }

 private:
  void unite(const std::vector<std::size_t>& group) {
    const std::size_t speaker = speaker_of(group);
    for (const std::size_t i : group) {
      if (all_[i].project == speaker) continue;
      dropped_[i] = true;
      const bool is_said = std::ranges::any_of(
          group, [&](std::size_t other) { return all_[other].project == speaker && says_the_same(other, i); });
      if (!is_said)
        report(i, *std::ranges::find(group, speaker, [&](std::size_t other) { return all_[other].project; }));
    }
  }

  // The project that writes most names; the first of them if there are several.
  [[nodiscard]] std::size_t speaker_of(const std::vector<std::size_t>& group) const {
    std::map<std::size_t, std::size_t> names;
    for (const std::size_t i : group) names[all_[i].project] += name_of(i).written() ? 1 : 0;
    return std::ranges::max_element(names, [](const auto& a, const auto& b) { return a.second < b.second; })->first;
  }

  // A name that one of them leaves out is that of the other.
  [[nodiscard]] bool says_the_same(std::size_t a, std::size_t b) const {
    const bool same_name =
        !name_of(a).written() || !name_of(b).written() || equal_without_case(name_of(a).view(), name_of(b).view());
    return same_name && target_of(a) == target_of(b);
  }

  void report(std::size_t i, std::size_t other) {
    const bool two_targets = target_of(i) != target_of(other);
    Diagnostic conflict;
    conflict.rule = "duplicate-source";
    conflict.at = mapping_of(i).at;
    conflict.message = fmt::format("another project maps VM network {} {}",
                                   ticked(path_of(*projects_[all_[i].project], *all_[i].network)),
                                   two_targets ? "to another target" : "under another name");
    conflict.labels.push_back({mapping_of(other).at, "mapped here"});
    conflict.help = "both are of one vault: delete one of the two, or make them alike";
    conflicts_.push_back(std::move(conflict));
  }

  [[nodiscard]] const Mapping& mapping_of(std::size_t i) const {
    return projects_[all_[i].project]->mappings[*all_[i].mapping];
  }
  [[nodiscard]] const Text& name_of(std::size_t i) const {
    return projects_[all_[i].project]->statements[mapping_of(i).statement].name;
  }
  [[nodiscard]] ResourceKey target_of(std::size_t i) const {
    return target_key(*projects_[all_[i].project], mapping_of(i));
  }

  std::vector<PlannedMapping>& all_;
  std::span<const Model* const> projects_;
  std::vector<bool> dropped_;
  std::vector<Diagnostic> conflicts_;
};

}  // namespace

std::vector<Diagnostic> unite_shared(std::vector<PlannedMapping>& all, std::span<const Model* const> projects) {
  if (projects.size() < 2) return {};
  return Uniter(all, projects).run();
}

}  // namespace asrmap::change
