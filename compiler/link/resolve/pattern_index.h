// SPDX-License-Identifier: MIT
// Finds the names that a pattern matches by its literal parts. Trying each of many patterns on each
// of many names would take quadratic time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace asrmap::link {

class PatternIndex {
 public:
  // Refers to the names, which must outlive it. A name may hold a NUL.
  explicit PatternIndex(std::vector<std::string_view> names) : names_(std::move(names)) {}

  // The positions of the names that match, in their order. Takes the cost from `steps`. If the
  // steps don't suffice, returns nothing, and `steps` is 0.
  [[nodiscard]] std::optional<std::vector<std::uint32_t>> find(std::string_view pattern, std::size_t& steps);

 private:
  // A range of positions in suffixes_.
  struct Hits {
    std::size_t first, last;
    [[nodiscard]] std::size_t count() const { return last - first; }
  };

  void build();
  [[nodiscard]] std::string_view suffix(std::uint32_t at) const;
  // Where a literal occurs. For a long literal only its beginning counts, so there may be more
  // hits.
  [[nodiscard]] Hits occurrences(std::string_view literal) const;
  // The hits of the pattern's literal part that occurs least. Nothing if the pattern has no literal
  // part.
  [[nodiscard]] std::optional<Hits> rarest(std::string_view pattern) const;
  // The names that these places are in, each once, in their order.
  [[nodiscard]] std::vector<std::uint32_t> names_at(Hits hits) const;

  std::vector<std::string_view> names_;
  std::size_t scans_ = 0;  // patterns that were tried on every name
  // All names, each between two NULs; where each name begins; and all places, sorted by the text
  // that follows them. A name with a NUL looks like two names: it is tried too often, but never
  // left out.
  std::string text_;
  std::vector<std::uint32_t> begins_, suffixes_;
};

}  // namespace asrmap::link
