// SPDX-License-Identifier: MIT
#include "cli/completion/quote_fish.h"

namespace asrmap::cli {

std::string quote_fish(std::string_view text) {
  std::string result = "'";
  for (const char c : text) {
    if (c == '\0') {
      result += "\xEF\xBF\xBD";
      continue;
    }
    if (c == '\\' || c == '\'') result += '\\';
    result += c;
  }
  return result + '\'';
}

}  // namespace asrmap::cli
