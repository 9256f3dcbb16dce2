// SPDX-License-Identifier: MIT
// Error messages of Azure, Terraform and PowerShell whose cause a rule finds before the
// deployment, or which asrmap can say what to do about. Each text was seen word for word in the
// source that its row names.
#pragma once

#include <string_view>
#include <vector>

namespace asrmap::check {

struct KnownError {
  std::string_view code;     // the error code, one word; empty if there is none
  std::string_view text;     // "…" stands for a part that varies; empty if only the code is known
  std::string_view from;     // which product reports it
  std::string_view meaning;  // Markdown, a few sentences; says what is inferred
  std::string_view rule;     // the rule that explains it; empty if the meaning says everything
  std::string_view source;   // where it was seen
};

// In the order in which a mapping meets them: names, access, networks, addresses.
[[nodiscard]] std::vector<const KnownError*> known_errors();

// The known errors that the rule explains.
[[nodiscard]] std::vector<const KnownError*> errors_of(std::string_view rule);

// Finds the known errors that occur in a pasted text (a sentence, a log, JSON), the most specific
// first. Letter case, quotes, escapes, line breaks and frames around lines don't matter. If none
// occurs, finds the errors that contain the pasted text, if it has at least four words. Takes
// linear time.
[[nodiscard]] std::vector<const KnownError*> find_known_errors(std::string_view pasted);

}  // namespace asrmap::check
