// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <functional>
#include <string_view>
#include <type_traits>
#include <utility>

#include "text/harmless.h"

namespace asrmap::cli {

// Standard output or standard error. Text is for people unless the command says otherwise. Then no
// name in it becomes a command for a terminal or for a build service.
class Stream {
 public:
  template <class Write>
  requires std::invocable<Write&, std::string_view> &&
      (!std::same_as<std::remove_cvref_t<Write>, Stream>)Stream(Write write)
      : write_(std::move(write)) {}

  // Writes whole lines for people. `painted`: they may have colours.
  void operator()(std::string_view lines, bool painted = false) const { write_(harmless(lines, painted)); }
  // Writes bytes for a program as they are: a payload, a script, or a format that has its own
  // escapes.
  void for_program(std::string_view bytes) const { write_(bytes); }

 private:
  std::function<void(std::string_view)> write_;
};

}  // namespace asrmap::cli
