// SPDX-License-Identifier: MIT
// Findings that a repository has when it adopts asrmap, kept in a file so that only new
// ones are shown.
#pragma once

#include <compare>
#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace asrmap {

// What a finding is known by: no line, no wording.
struct KnownFinding {
  std::string file;     // as the baseline writes it: from its own folder
  std::string element;  // `network ams/Finance`; empty if it is about the file
  std::string rule;

  friend auto operator<=>(const KnownFinding&, const KnownFinding&) = default;
};

// How many findings there are of each.
using KnownFindings = std::map<KnownFinding, std::size_t>;

// Of a file's text; nothing, and why, if it is no baseline or one of a newer version.
[[nodiscard]] std::optional<KnownFindings> read_baseline(std::string_view text, std::string& why);
// Its findings as a JSON array: one line each, sorted; and the text of the file.
[[nodiscard]] std::string findings_json(const KnownFindings& baseline);
[[nodiscard]] std::string baseline_json(const KnownFindings& baseline);

// How many findings it has.
[[nodiscard]] std::size_t count_of(const KnownFindings& baseline);

struct BaselineMatch {
  std::vector<bool> known;  // a finding: whether the baseline has it
  KnownFindings kept;            // what of the baseline was found
  KnownFindings fixed;           // what was not, of the files that were looked at
};

// Of findings alike the first are known. `looked_at` tells of a file of the baseline
// whether its absence from `findings` means anything.
[[nodiscard]] BaselineMatch match(const KnownFindings& baseline, const std::vector<KnownFinding>& findings,
                                  const std::function<bool(const std::string&)>& looked_at);

}  // namespace asrmap
