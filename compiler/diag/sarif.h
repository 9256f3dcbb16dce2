// SPDX-License-Identifier: MIT
// SARIF 2.1.0, which code scanning services and editors read.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.h"
#include "diag/render.h"
#include "source/source_map.h"

namespace asrmap {

// The name of a rule and its explanation.
struct RuleText {
  std::string_view name;     // kebab-case
  std::string_view concern;  // its group in the catalogue
  Severity level = Severity::error;
  bool off_by_default = false;
  std::string_view summary;  // a sentence without full stop
  std::string_view why;      // Markdown
  std::string_view fix;
};

// What a baseline says of a finding.
struct FindingState {
  enum class Baseline : std::uint8_t { unknown, added, unchanged };
  Baseline baseline = Baseline::unknown;
  // Set if the finding is accepted. The text is the reason, and may be empty.
  std::optional<std::string> accepted = {};
};

struct SarifOptions {
  std::string_view version;                   // asrmap's version: 1.2.3
  std::span<const RuleText> rules;            // all rules that a finding may have
  std::span<const FindingState> states = {};  // empty, or one for each finding
};

// One run, with a result on its own line for each finding. Paths become relative URIs.
[[nodiscard]] std::string render_sarif(const std::vector<Diagnostic>& findings, const SourceMap& sources,
                                       const Summary& summary, const SarifOptions& options);

}  // namespace asrmap
