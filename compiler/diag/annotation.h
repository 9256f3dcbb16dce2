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

// Appends the text as a part of a command: all but the escapes as append_harmless() has it.
void append_escaped(std::string& out, std::string_view text, std::span<const Escape> escapes);

// The message, and the help on lines of its own if there is any.
[[nodiscard]] std::string message_and_help(const Diagnostic& finding);

}  // namespace asrmap
