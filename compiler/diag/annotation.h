// SPDX-License-Identifier: MIT
// What the commands that build services read from a log have in common.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "diag/diagnostic.h"

namespace asrmap {

// A character that would end a part of a command, and what stands for it.
struct Escape {
  char character;
  std::string_view replacement;
};

// Appends the text as a part of a command: `escapes` are replaced, everything else is as in
// append_harmless().
void append_escaped(std::string& out, std::string_view text, std::span<const Escape> escapes);

// The message, followed by the help on its own lines if there is any.
[[nodiscard]] std::string message_and_help(const Diagnostic& finding);

}  // namespace asrmap
