// SPDX-License-Identifier: MIT
#include "ir/room.h"

#include <fmt/core.h>

#include "source/spelling.h"

namespace asrmap {

std::string property_in(const Room& room, std::string_view key, std::string_view value) {
  const std::string property = fmt::format("{} = {}", key, quoted_word(value));
  switch (room.form) {
    case Room::Form::none: break;
    case Room::Form::block: return " " + property;
    case Room::Form::new_block: return " { " + property + " }";
    case Room::Form::line: return "\n" + property;
  }
  return {};
}

}  // namespace asrmap
