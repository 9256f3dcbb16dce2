// SPDX-License-Identifier: MIT
// How a name is written in a file: in examples of messages, and in place of another word.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "source/text.h"

namespace asrmap {

// Whether the DSL takes it without quotes: a letter, digit or `_`, then also `.` and `-`.
[[nodiscard]] bool is_bare_word(std::string_view name);
// Whether TOML takes it as a key without quotes: letters, digits, `_` and `-`.
[[nodiscard]] bool is_bare_key(std::string_view name);
// Between quotes, with the escapes that both spellings know.
[[nodiscard]] std::string quoted_word(std::string_view name);
// As a word of the DSL.
[[nodiscard]] std::string as_word(std::string_view name);
// As a key of TOML.
[[nodiscard]] std::string as_key(std::string_view name);

// Where a word stands. A path of TOML is one string, whichever quotes it has, and its
// segments have none of their own.
enum class WordPlace : std::uint8_t { dsl, toml, toml_path };

// The bytes that write `name` where `old` stands, in the form that `old` has as far as that
// is possible; nothing if its form can't hold the name.
[[nodiscard]] std::optional<std::string> in_place_of(const Text& old, std::string_view name, WordPlace place);

}  // namespace asrmap
