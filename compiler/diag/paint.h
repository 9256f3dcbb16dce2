// SPDX-License-Identifier: MIT
#pragma once

#include <fmt/core.h>

#include <string>
#include <string_view>

#include "diag/diagnostic.h"

namespace asrmap {

// Writes text in the colours of a terminal, or without colours.
class Paint {
 public:
  explicit Paint(bool on) : on_(on) {}

  [[nodiscard]] static std::string_view severity(Severity severity) {
    switch (severity) {
      case Severity::off: break;
      case Severity::info: return "1;36";
      case Severity::warning: return "1;33";
      case Severity::error: return "1;31";
    }
    return "1";
  }
  static constexpr std::string_view kGutter = "34";
  static constexpr std::string_view kHelp = "32";

  void append(std::string& out, std::string_view code, std::string_view text) const {
    if (!on_)
      out += text;
    else
      out += fmt::format("\x1b[{}m{}\x1b[0m", code, text);
  }

 private:
  bool on_;
};

}  // namespace asrmap
