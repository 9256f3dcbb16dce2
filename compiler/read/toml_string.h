// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

namespace asrmap::read {

struct TomlString {
  std::size_t end = 0;  // one past its end; if it is not closed, the end of its line or of the file
  bool closed = false;
};

// The TOML string, of any kind, whose first quote is at `begin`.
[[nodiscard]] TomlString toml_string(std::string_view text, std::size_t begin);

}  // namespace asrmap::read
