// SPDX-License-Identifier: MIT
// How to write a name in a file: in the examples of messages, and in place of another word.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "source/text.h"

namespace asrmap {

// Whether the DSL takes the name without quotes: it starts with a letter, digit or `_`; `.` and `-`
// may follow.
[[nodiscard]] bool is_bare_word(std::string_view name);
// Whether TOML takes it as a key without quotes: letters, digits, `_` and `-`.
[[nodiscard]] bool is_bare_key(std::string_view name);
// The name between quotes, with the escapes that both the DSL and TOML know. What is not seen is
// written as an escape, and so is a blank that is not the plain one.
[[nodiscard]] std::string quoted_word(std::string_view name);
// The name as a word of the DSL.
[[nodiscard]] std::string as_word(std::string_view name);
// The name as a key of TOML.
[[nodiscard]] std::string as_key(std::string_view name);

// Where a word stands. In TOML a path is one string, with either kind of quotes, and its segments
// have no quotes of their own.
enum class WordPlace : std::uint8_t { dsl, toml, toml_path };

// The bytes to write in place of `old`, so that `name` stands there. Keeps the form of `old`
// (quotes or none) if possible. Nothing if the name can't be written in that form.
[[nodiscard]] std::optional<std::string> in_place_of(const Text& old, std::string_view name, WordPlace place);

}  // namespace asrmap
