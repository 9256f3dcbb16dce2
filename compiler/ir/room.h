// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace asrmap {

// Where a property can be added to an element, for fixes. It is in the file of the element; a large
// project holds a million of these.
struct Room {
  enum class Form : std::uint8_t {
    none,       // nowhere, or not known
    block,      // behind the `{` of its block
    new_block,  // behind the element, which has no block yet
    line,       // behind a TOML header
  };
  std::uint32_t at = 0;  // an offset: what is written there replaces nothing
  Form form = Form::none;
};

// What to write into the room, so that the element has the property with that text as its value.
// The form must not be `none`.
[[nodiscard]] std::string property_in(const Room& room, std::string_view key, std::string_view value);

}  // namespace asrmap
