// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace asrmap::read {

struct TomlHazard {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string what;  // the finding's message
  std::string help;
};

// The first place in a TOML text that toml++ 3.3 must not see. It would not refuse such a text, but
// have undefined behaviour or exhaust the stack. These are a character outside ASCII that is in no
// string or comment, and a key with very many parts. Nobody means either as TOML.
[[nodiscard]] std::optional<TomlHazard> find_toml_hazard(std::string_view text);

}  // namespace asrmap::read
