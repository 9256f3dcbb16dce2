// SPDX-License-Identifier: MIT
// What Azure, Terraform and PowerShell say when something is wrong that a rule finds
// beforehand. Only texts that were seen word for word in a source, which is named.
#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace asrmap {

struct KnownError {
  std::string_view code;     // the one word that tells it, if there is one
  std::string_view text;     // "…" stands for what differs; empty if only the code is known
  std::string_view from;     // whose error it is
  std::string_view meaning;  // Markdown, a few sentences; says what is inferred
  std::string_view rule;     // whose page explains it; empty if the meaning is all
  std::string_view source;   // where it was seen
};

// In the order in which a mapping meets them: names, networks, addresses.
[[nodiscard]] std::span<const KnownError> known_errors();

// Those that a rule explains.
[[nodiscard]] std::vector<const KnownError*> errors_of(std::string_view rule);

// Those that occur in what somebody pasted (a sentence, a log, JSON), most specific
// first. Neither case nor quotes, escapes, line breaks or frames around lines count. If
// none occurs, those that four or more pasted words are a part of. Takes linear time.
[[nodiscard]] std::vector<const KnownError*> find_known_errors(std::string_view pasted);

}  // namespace asrmap
