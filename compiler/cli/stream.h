// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <functional>
#include <string_view>
#include <type_traits>
#include <utility>

#include "text/harmless.h"

namespace asrmap {

// Standard output or error. What a command writes is for people unless it says otherwise,
// and no name in it becomes a command of a terminal or of a build service.
class Stream {
 public:
  template <class Write>
  requires std::invocable<Write&, std::string_view> &&
      (!std::same_as<std::remove_cvref_t<Write>, Stream>)Stream(Write write)
      : write_(std::move(write)) {}

  // Whole lines for people; `painted` if they may have colours.
  void operator()(std::string_view lines, bool painted = false) const { write_(harmless(lines, painted)); }
  // For a program, byte by byte: a payload, a script, or what its format has escaped.
  void for_program(std::string_view bytes) const { write_(bytes); }

 private:
  std::function<void(std::string_view)> write_;
};

}  // namespace asrmap
