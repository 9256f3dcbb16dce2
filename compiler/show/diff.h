// SPDX-License-Identifier: MIT
// The words and the output formats of the `diff` command. The formats take what compare() found,
// never fail, and return a whole text that ends in a line break.
#pragma once

#include <string>
#include <vector>

#include "change/change.h"

namespace asrmap::show {

// One sentence, names in backticks: what happens, and what that means for replicas.
[[nodiscard]] std::string message_of(const change::Change& change);
// The same for a VM subnet that could not be compared: what is not known, and why.
[[nodiscard]] std::string doubt_of(const change::SubnetMove& move);
// "2 VM networks, 3 VM subnets, 12 VMs"; VM subnets and VMs only if there are any.
[[nodiscard]] std::string touched_text(const change::Changes& changes);
// "3 changes to 2 VM networks, 3 VM subnets, 12 VMs (1 mapping-removed, 2 landing-changed)", or
// "no changes", or "no changes in what could be compared".
[[nodiscard]] std::string summary_text(const change::Changes& changes);

// For people, in the style of `check`. `colour` adds ANSI escapes.
[[nodiscard]] std::string diff_text(const change::Changes& changes, bool colour);
// JSON as in schemas/diff.schema.json, with one line for each change.
[[nodiscard]] std::string diff_json(const change::Changes& changes);
// A comment for a pull request: a line that sums up, a table, a folded table of where VM subnets
// land, and a Mermaid picture of what moves. It has at most `most` bytes. A table says how many
// rows it leaves out; without room, the folded table or the picture is left out as a whole.
// GitHub takes 65,536 characters, of which script/review needs a few.
[[nodiscard]] std::string diff_markdown(const change::Changes& changes, std::size_t most = 65'000);
// The text above this comment if the checks ask less than before: a list of sentences, which are
// Markdown already, of at most `most` bytes. Two marks around it let script/review find it. Empty
// if there are no sentences.
[[nodiscard]] std::string loosened_markdown(const std::vector<std::string>& sentences, std::size_t most = 8'000);

}  // namespace asrmap::show
