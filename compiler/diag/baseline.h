// SPDX-License-Identifier: MIT
// Findings that a repository has when it adopts asrmap, kept in a file so that only new
// ones are shown.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace asrmap {

class JsonWriter;

// What a finding is known by: no line, no wording.
struct KnownFinding {
  std::string file;     // as the baseline writes it: from its own folder
  std::string element;  // `network ams/Finance`; empty if it is about the file
  std::string rule;

  friend auto operator<=>(const KnownFinding&, const KnownFinding&) = default;
};

// How many findings there are of each.
using KnownFindings = std::map<KnownFinding, std::size_t>;

// Of the form of the file, which read/baseline.h reads.
inline constexpr std::uint64_t kBaselineVersion = 1;

// The text of the file; and its findings alone, an array: one line each, sorted.
[[nodiscard]] std::string baseline_json(const KnownFindings& baseline);
void write_findings(JsonWriter& json, const KnownFindings& baseline);

// How many findings it has.
[[nodiscard]] std::size_t count_of(const KnownFindings& baseline);

struct BaselineMatch {
  std::vector<bool> known;  // a finding: whether the baseline has it
  KnownFindings kept;       // what of the baseline was found
  KnownFindings fixed;      // what was not, of the files that were looked at
};

// Of findings alike the first are known. `looked_at` tells of a file of the baseline
// whether its absence from `findings` means anything.
[[nodiscard]] BaselineMatch match(const KnownFindings& baseline, const std::vector<KnownFinding>& findings,
                                  const std::function<bool(const std::string&)>& looked_at);

}  // namespace asrmap
