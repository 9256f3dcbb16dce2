// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace asrmap {

// Appends the text as a JSON string, with its quotes. Every key and every string that asrmap writes
// as JSON goes through here. Takes any bytes; a byte that is not UTF-8 becomes U+FFFD. All other
// characters stay as they are, except these, which become escapes:
// - those that JSON requires to be escaped, and DEL and the C1 controls;
// - those that people don't see or that change the order of others, so that a report shows them and
//   a terminal does not act on them;
// - a `#` behind a `#`, because the agents of CI services take `##[` and `##vso[` for a command
//   wherever they stand in a line.
void append_json_string(std::string& out, std::string_view text);

}  // namespace asrmap
