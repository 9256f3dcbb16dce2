// SPDX-License-Identifier: MIT
// Letter case and blanks of ASCII. Azure's names, the language and options need no others.
#pragma once

#include <string>
#include <string_view>

namespace asrmap {

[[nodiscard]] char lower(char c);
[[nodiscard]] std::string lower(std::string_view text);
// Equal if only the case of ASCII letters differs.
[[nodiscard]] bool equal_without_case(std::string_view a, std::string_view b);

// Without the blanks and line breaks at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

}  // namespace asrmap
