// SPDX-License-Identifier: MIT
// Sources with wild cards: which VM networks a pattern fits, and which pattern gets a network if
// several fit it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "ir/id_map.h"
#include "link/resolve/pattern_index.h"
#include "link/slips.h"

namespace asrmap::link {

// A pattern's claim to map a network.
struct PatternClaim {
  NetworkId network{};
  StatementId statement{};
  std::uint32_t pattern = 0;  // in Model::patterns
  std::size_t weight = 0;
  bool is_lost = false;  // the target is not known, so the claim wins as any other, but maps nothing
};

// Finds the VM networks that a pattern fits, within a budget.
class PatternMatches {
 public:
  // `sources`: the number of sources in the project, which decides the budget.
  PatternMatches(const Model& model, std::size_t sources);

  // The networks of a server whose names match, in their order. With a logical network, only those
  // in it. Nothing if there are too many, and from then on always nothing.
  [[nodiscard]] std::optional<std::vector<NetworkId>> find(ServerId server,
                                                           std::optional<std::string_view> logical_network,
                                                           std::string_view pattern);
  [[nodiscard]] bool is_exhausted() const { return steps_left_ == 0; }

 private:
  // The networks that a pattern chooses from.
  struct Candidates {
    std::vector<NetworkId> networks;
    std::optional<PatternIndex> index;  // made when first asked
  };
  [[nodiscard]] Candidates& candidates(ServerId server, std::optional<std::string_view> logical_network);

  const Model& model_;
  std::map<std::pair<ServerId, std::optional<std::string_view>>, Candidates> candidates_;
  std::size_t matches_left_, steps_left_;  // the latter counts comparisons
};

// Decides between claims. An exact source wins over any pattern, also if its target is not known.
// Among patterns, the one with the largest weight wins. If several have it and lead to different
// targets, nothing decides, and the network is not mapped.
struct Decision {
  std::vector<Mapping> mappings;
  std::vector<TiedPatterns> ties;
  std::vector<NetworkId> undecided;  // the networks of the ties
};
// `named`: the networks that an exact source names.
[[nodiscard]] Decision decide(const Model& model, const IdMap<NetworkId, bool>& named,
                              std::vector<PatternClaim> claims);

}  // namespace asrmap::link
