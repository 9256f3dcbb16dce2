// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace asrmap {

struct TomlHazard {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string what;  // the finding's message
  std::string help;
};

// The first place in a TOML text that toml++ 3.3 must not see, because it would not
// be refused but be undefined behaviour or exhaust the stack: a character outside
// ASCII where no string or comment is, and a key of very many parts. Neither is
// TOML that anyone means.
[[nodiscard]] std::optional<TomlHazard> find_toml_hazard(std::string_view text);

}  // namespace asrmap
