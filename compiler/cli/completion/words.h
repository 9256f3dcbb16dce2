// SPDX-License-Identifier: MIT
// What the table of commands says about completing a word, whatever the shell.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command_line.h"

namespace asrmap {

struct Word {
  std::string text;
  std::string_view meaning = {};
};

// What a shell may offer for a value: its choices, or the names of what it takes. Nothing
// if only files or the user know.
[[nodiscard]] std::vector<Word> words_of(const Parameter& parameter, std::span<const CommandInfo> commands);

// Whether another operand of this kind may follow. `explain` takes one rule; all else is a text.
[[nodiscard]] bool repeats(const Parameter& operand);

[[nodiscard]] bool is_flag(const Parameter& option);

// The option's names: `-o` and `--out`, or one.
[[nodiscard]] std::vector<std::string_view> names_of(const Parameter& option);

// The text with each of `marks` behind `escape`.
[[nodiscard]] std::string escaped(std::string_view text, std::string_view marks, char escape = '\\');

}  // namespace asrmap
