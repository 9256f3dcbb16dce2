// SPDX-License-Identifier: MIT
// The forms of the `diff` command. All take what compare() found, never fail, and give
// whole texts that end in a line break.
#pragma once

#include <string>
#include <vector>

#include "change/change.h"

namespace asrmap {

// One sentence, names in backticks: what happens, and what that means for replicas.
[[nodiscard]] std::string message_of(const Change& change);
// The same of a VM subnet that could not be compared: what is not known, and why.
[[nodiscard]] std::string doubt_of(const SubnetMove& move);
// "2 VM networks, 3 VM subnets, 12 VMs"; without what nobody counted.
[[nodiscard]] std::string touched_text(const Changes& changes);
// "3 changes (1 mapping-removed, 2 landing-changed) touch 2 VM networks, 3 VM subnets and
// 12 VMs", or "no changes"; "… in what could be compared" where that is not all.
[[nodiscard]] std::string summary_text(const Changes& changes);

// For people, in the manner of `check`. `colour` adds ANSI escapes.
[[nodiscard]] std::string diff_text(const Changes& changes, bool colour);
// schemas/diff.schema.json. One line a change.
[[nodiscard]] std::string diff_json(const Changes& changes);
// A comment for a pull request: a line that sums up, a table, what lands where folded away,
// and a Mermaid picture of what moves. At most `most` bytes, which is said where something
// had to be left out. GitHub takes 65,536 characters, of which script/review needs a few.
[[nodiscard]] std::string diff_markdown(const Changes& changes, std::size_t most = 65'000);
// What stands above it where the checks ask less than before, between two marks by which
// script/review finds it: a list of sentences, which are Markdown already, of at most
// `most` bytes. Empty without any.
[[nodiscard]] std::string loosened_markdown(const std::vector<std::string>& sentences, std::size_t most = 8'000);

}  // namespace asrmap
