// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

namespace asrmap {

struct TomlString {
  std::size_t end = 0;  // one past it; of one that does not end, where its line or the file does
  bool closed = false;
};

// The TOML string of whichever kind whose first quote stands at `begin`.
[[nodiscard]] TomlString toml_string(std::string_view text, std::size_t begin);

}  // namespace asrmap
