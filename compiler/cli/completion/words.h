// SPDX-License-Identifier: MIT
// What the table of commands says about the completion of a word, for any shell.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command_line.h"

namespace asrmap::cli {

struct Word {
  std::string text;
  std::string_view meaning = {};
};

// The words that a shell may offer for a value: its choices, or the names of what it takes. Empty
// if the value is a file, or if only the user knows it.
[[nodiscard]] std::vector<Word> words_of(const Parameter& parameter, std::span<const CommandInfo> commands);

// Whether another operand of this kind may follow. `explain` takes one name; after that, several
// words are an error text.
[[nodiscard]] bool repeats(const Parameter& operand);

[[nodiscard]] bool is_flag(const Parameter& option);

// The names of the option: `-o` and `--out`, or only one.
[[nodiscard]] std::vector<std::string_view> names_of(const Parameter& option);

// The text with `escape` before each character of `marks`.
[[nodiscard]] std::string escaped(std::string_view text, std::string_view marks, char escape = '\\');

}  // namespace asrmap::cli
