// SPDX-License-Identifier: MIT
// A baseline: the findings that a repository has when it adopts asrmap. A file keeps them, so that
// only new findings are shown.
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

// How a baseline knows a finding again: by neither its line nor its wording.
struct KnownFinding {
  std::string file;     // relative to the folder of the baseline
  std::string element;  // `network ams/Finance`; empty if it is about the file
  std::string rule;

  friend auto operator<=>(const KnownFinding&, const KnownFinding&) = default;
};

// How often the baseline has each finding.
using KnownFindings = std::map<KnownFinding, std::size_t>;

// The version of the file's form. read/baseline.h reads the file.
inline constexpr std::uint64_t kBaselineVersion = 1;

// The text of the file. write_findings() writes only the array of its findings, sorted, one line
// each.
[[nodiscard]] std::string baseline_json(const KnownFindings& baseline);
void write_findings(JsonWriter& json, const KnownFindings& baseline);

// How many findings the baseline has, each counted as often as it occurs.
[[nodiscard]] std::size_t count_of(const KnownFindings& baseline);

struct BaselineMatch {
  std::vector<bool> known;  // for each finding: whether the baseline has it
  KnownFindings kept;       // the part of the baseline that was found, or that can't be judged
  KnownFindings fixed;      // the part that was not found, in files that were looked at
};

// Compares the findings with the baseline. If there are more equal findings than the baseline has,
// the first ones are known. `looked_at` says for a file of the baseline whether it means anything
// that a finding is not in `findings`.
[[nodiscard]] BaselineMatch match(const KnownFindings& baseline, const std::vector<KnownFinding>& findings,
                                  const std::function<bool(const std::string&)>& looked_at);

}  // namespace asrmap
