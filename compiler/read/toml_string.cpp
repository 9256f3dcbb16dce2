// SPDX-License-Identifier: MIT
#include "read/toml_string.h"

namespace asrmap::read {

TomlString toml_string(std::string_view text, std::size_t begin) {
  const char quote = text[begin];
  const bool multi_line = begin + 2 < text.size() && text[begin + 1] == quote && text[begin + 2] == quote;
  std::size_t i = begin + (multi_line ? 3 : 1);
  while (i < text.size()) {
    if (text[i] == '\\' && quote == '"' && (multi_line || i + 1 == text.size() || text[i + 1] != '\n')) {
      i += 2;
    } else if (text[i] == '\n' && !multi_line) {
      return {i, false};
    } else if (text[i] != quote) {
      ++i;
    } else if (!multi_line) {
      return {i + 1, true};
    } else {
      std::size_t run = 1;
      while (i + run < text.size() && text[i + run] == quote) ++run;
      i += run;
      if (run >= 3) return {i, true};
    }
  }
  return {text.size(), false};
}

}  // namespace asrmap::read
