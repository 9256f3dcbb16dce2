// SPDX-License-Identifier: MIT
// Texts that look the same and differ: no-break spaces, letters of other alphabets, full-width
// forms, marks that are not seen, `ü` as one character and as two.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace asrmap {

// The character as it is called: "U+00A0 NO-BREAK SPACE". Without a name where asrmap knows none.
[[nodiscard]] std::string code_point_name(char32_t c);

// The ASCII character that people take it for. 0 if it is not seen, or looks like itself.
[[nodiscard]] char32_t seen_as(char32_t c);
// Whether people can't see the character, or take it for another one.
[[nodiscard]] bool is_deceptive(char32_t c);

// The first character that is taken for a quote and is none.
[[nodiscard]] std::optional<char32_t> find_typographic_quote(std::string_view text);

// The text with what people take it for in place of each character: in ASCII where that is
// possible. Two texts look the same if this is equal.
[[nodiscard]] std::string as_seen(std::string_view text);

// Whether two texts differ, but look the same apart from their case. Quick if both are ASCII.
[[nodiscard]] bool look_alike(std::string_view first, std::string_view second);

// A character by which one of two texts is not what it looks like.
struct Deception {
  char32_t c = 0;
  std::size_t at = 0;     // its byte in the text that holds it
  bool in_first = false;  // which of the two texts that is
};

// The first such character behind the part in which both are equal. Nothing if both consist of
// what they look like from there on.
[[nodiscard]] std::optional<Deception> find_deception(std::string_view first, std::string_view second);

}  // namespace asrmap
