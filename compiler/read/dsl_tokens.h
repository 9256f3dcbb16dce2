// SPDX-License-Identifier: MIT
// Tokens around a place where the grammar could not go on. Internal to this folder.
#pragma once

#include <cstdint>
#include <string_view>

namespace asrmap::read {

[[nodiscard]] bool is_word(char c);
[[nodiscard]] bool is_blank(char c);

// One past the end of the token that starts at byte `i`: a quoted word (at most up to the end of
// its line), a comment, an arrow, a word, or one character.
[[nodiscard]] std::uint32_t token_end(std::string_view text, std::uint32_t i);
// The same, together with characters that are joined to a word: `10.0.0.0/24`,
// `Microsoft.Sql/servers`.
[[nodiscard]] std::uint32_t run_end(std::string_view text, std::uint32_t i);
// Where the joined characters begin of which the one at `i` is a part.
[[nodiscard]] std::uint32_t run_begin(std::string_view text, std::uint32_t i);
// As run_end(), together with quoted words that are joined to it: `ams/"HR Staff"`.
[[nodiscard]] std::uint32_t path_end(std::string_view text, std::uint32_t i);

// The word or quoted word before `at` on the same line, with the blanks between them.
[[nodiscard]] std::string_view word_before(std::string_view text, std::uint32_t at);
// The first word of the line that `at` is in.
[[nodiscard]] std::string_view first_word(std::string_view text, std::uint32_t at);
// The rest of the line from `at` on.
[[nodiscard]] std::string_view rest_of_line(std::string_view text, std::uint32_t at);

// Whether the token starts with a digit and has a dot, slash or colon in it, or is hexadecimal with
// colons.
[[nodiscard]] bool looks_like_range(std::string_view token);

}  // namespace asrmap::read
