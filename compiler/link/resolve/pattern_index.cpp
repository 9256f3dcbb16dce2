// SPDX-License-Identifier: MIT
#include "link/resolve/pattern_index.h"

#include <algorithm>
#include <limits>
#include <numeric>

#include "text/pattern.h"

namespace asrmap::link {
namespace {

// Most projects have few patterns. For those it is not worth it to build an index.
constexpr std::size_t kMostScans = 16;
// Only as many bytes are compared. Either few names are equal that far, or nearly all are.
constexpr std::size_t kCompared = 32;

}  // namespace

std::optional<std::vector<std::uint32_t>> PatternIndex::find(std::string_view pattern, std::size_t& steps) {
  std::vector<std::uint32_t> found;
  const auto try_all = [&](const std::vector<std::uint32_t>& candidates) {
    for (const std::uint32_t i : candidates) {
      if (matches(pattern, names_[i], steps)) found.push_back(i);
      if (steps == 0) return false;
    }
    return true;
  };
  if (scans_ == kMostScans && suffixes_.empty()) build();
  std::vector<std::uint32_t> candidates;
  const std::optional<Hits> hits = suffixes_.empty() ? std::nullopt : rarest(pattern);
  // If there are as many places as names, sorting the places costs more than trying the names.
  if (hits && hits->count() < names_.size()) {
    if (hits->count() >= steps) {
      steps = 0;
      return std::nullopt;
    }
    steps -= hits->count();
    candidates = names_at(*hits);
  } else {
    if (suffixes_.empty()) ++scans_;
    candidates.resize(names_.size());
    std::iota(candidates.begin(), candidates.end(), 0U);
  }
  return try_all(candidates) ? std::optional(std::move(found)) : std::nullopt;
}

void PatternIndex::build() {
  text_.push_back('\0');
  for (const std::string_view name : names_) {
    begins_.push_back(static_cast<std::uint32_t>(text_.size() - 1));
    text_.append(name).push_back('\0');
    // Places are 32 bits wide, so there is no index for more text.
    if (text_.size() >= std::numeric_limits<std::uint32_t>::max()) return;
  }
  suffixes_.resize(text_.size());
  std::iota(suffixes_.begin(), suffixes_.end(), 0U);
  std::sort(suffixes_.begin(), suffixes_.end(),
            [this](std::uint32_t a, std::uint32_t b) { return suffix(a) < suffix(b); });
}

std::string_view PatternIndex::suffix(std::uint32_t at) const { return std::string_view(text_).substr(at, kCompared); }

PatternIndex::Hits PatternIndex::occurrences(std::string_view literal) const {
  literal = literal.substr(0, kCompared);
  const auto first = std::lower_bound(
      suffixes_.begin(), suffixes_.end(), literal,
      [this](std::uint32_t at, std::string_view wanted) { return suffix(at).substr(0, wanted.size()) < wanted; });
  const auto last = std::upper_bound(
      first, suffixes_.end(), literal,
      [this](std::string_view wanted, std::uint32_t at) { return wanted < suffix(at).substr(0, wanted.size()); });
  return {static_cast<std::size_t>(first - suffixes_.begin()), static_cast<std::size_t>(last - suffixes_.begin())};
}

std::optional<PatternIndex::Hits> PatternIndex::rarest(std::string_view pattern) const {
  // A NUL before and after a name makes a pattern fit at its ends only.
  const std::string whole = '\0' + std::string(pattern) + '\0';
  std::optional<Hits> best;
  for (std::size_t begin = 0; begin < whole.size();) {
    const std::size_t end = std::min(whole.find_first_of("*?", begin), whole.size());
    const std::string_view literal = std::string_view(whole).substr(begin, end - begin);
    begin = end + 1;
    // A NUL alone occurs in every name.
    if (literal.empty() || literal == std::string_view("\0", 1)) continue;
    if (const Hits hits = occurrences(literal); !best || hits.count() < best->count()) best = hits;
  }
  return best;
}

std::vector<std::uint32_t> PatternIndex::names_at(Hits hits) const {
  std::vector<std::uint32_t> names;
  for (std::size_t i = hits.first; i < hits.last; ++i) {
    const auto behind = std::upper_bound(begins_.begin(), begins_.end(), suffixes_[i]);
    names.push_back(static_cast<std::uint32_t>(behind - begins_.begin()) - 1);
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

}  // namespace asrmap::link
