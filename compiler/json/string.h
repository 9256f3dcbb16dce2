// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace asrmap {

// Appends the text as a JSON string, quotes and all: what every key and every string that
// asrmap writes as JSON goes through. Any bytes are taken; one that is not UTF-8 becomes
// U+FFFD. Characters are as they are, but for these, which become escapes:
// - those that JSON wants escaped, and DEL and the C1 controls;
// - those that are not seen or that change the order of others, so that a report shows them
//   and a terminal does not act on them;
// - a `#` behind a `#`: the agents of CI services take `##[` and `##vso[` for a command
//   wherever they stand in a line.
void append_json_string(std::string& out, std::string_view text);

}  // namespace asrmap
