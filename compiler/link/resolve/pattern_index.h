// SPDX-License-Identifier: MIT
// The names that a pattern matches, found by its literal parts. Trying each of many
// patterns on each of many names would be quadratic.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace asrmap {

class PatternIndex {
 public:
  // Refers to the names, which must outlive it. One may hold a NUL.
  explicit PatternIndex(std::vector<std::string_view> names) : names_(std::move(names)) {}

  // The positions of the names that match, in their order. What that costs is taken from
  // `steps`; nothing, and `steps` is 0, if they don't suffice.
  [[nodiscard]] std::optional<std::vector<std::uint32_t>> find(std::string_view pattern, std::size_t& steps);

 private:
  // Positions in suffixes_.
  struct Hits {
    std::size_t first, last;
    [[nodiscard]] std::size_t count() const { return last - first; }
  };

  void build();
  [[nodiscard]] std::string_view suffix(std::uint32_t at) const;
  // Where a literal occurs, or more: a long one is known by its beginning.
  [[nodiscard]] Hits occurrences(std::string_view literal) const;
  // The literal part of the pattern that occurs least; nothing if there is none.
  [[nodiscard]] std::optional<Hits> rarest(std::string_view pattern) const;
  // The names in which those places lie, each once, in their order.
  [[nodiscard]] std::vector<std::uint32_t> names_at(Hits hits) const;

  std::vector<std::string_view> names_;
  std::size_t scans_ = 0;  // patterns that were tried on every name
  // Every name between two NULs, where each begins, and all places in order of what
  // stands there. A name with a NUL looks like two: it is tried too often, never too rarely.
  std::string text_;
  std::vector<std::uint32_t> begins_, suffixes_;
};

}  // namespace asrmap
