// SPDX-License-Identifier: MIT
// How names from the source appear in messages.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "source/text.h"

namespace asrmap {

// The text in backticks, on one line; an empty one is `""`. Control characters, line and direction marks, backticks,
// and blanks other than the plain one become escapes. A text of more code points than `most` is cut.
inline constexpr std::size_t kLongestName = 80;
[[nodiscard]] std::string ticked(std::string_view text, std::size_t most = kLongestName);
[[nodiscard]] inline std::string ticked(const Text& text) { return ticked(text.view()); }

// By which character a name differs from another one that looks the same, to be added to a message
// about `written`: "; it holds U+00A0 NO-BREAK SPACE". Empty if all their characters are what they
// look like.
[[nodiscard]] std::string told_apart(std::string_view written, std::string_view other);

// The text's first character, as it is named after "holds" or "starts with": "a blank", "`/`", "the
// control character U+0007".
[[nodiscard]] std::string first_described(std::string_view text);

// "`a`, `b` and `c`". If there are more than `most` names, "and N more" follows.
[[nodiscard]] std::string ticked_list(const std::vector<std::string_view>& names, std::string_view last_word = "and",
                                      std::size_t most = 6);
// The same for `total` names. `names` must have at least the first `most` of them.
[[nodiscard]] std::string ticked_list_of(const std::vector<std::string_view>& names, std::size_t total,
                                         std::string_view last_word = "and", std::size_t most = 6);

// "1 subnet", "2 subnets": `many` defaults to `one` + "s".
[[nodiscard]] std::string counted(std::size_t count, std::string_view one, std::string_view many = {});

// The candidates that a word probably meant: the nearest one, else those that contain the word, if
// it has at least three letters.
[[nodiscard]] std::vector<std::string_view> likely(std::string_view word,
                                                   const std::vector<std::string_view>& candidates);
// "did you mean `a` or `b`?", or `otherwise` if nothing is likely.
[[nodiscard]] std::string did_you_mean(const std::vector<std::string_view>& likely, std::string_view otherwise);

}  // namespace asrmap
