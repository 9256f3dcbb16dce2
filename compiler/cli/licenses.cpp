// SPDX-License-Identifier: MIT
#include "cli/licenses.h"

namespace asrmap::cli {

std::string licenses_text() {
  std::string text;
  for (const Notice& notice : notices()) {
    if (text.empty())
      text.append(notice.text).append("\nThese libraries are part of the program. The C library is the system's.\n");
    else
      text.append("\n")
          .append(notice.library)
          .append("\n")
          .append(notice.library.size(), '-')
          .append("\n\n")
          .append(notice.text);
  }
  return text;
}

}  // namespace asrmap::cli
