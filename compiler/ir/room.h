// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "source/span.h"

namespace asrmap {

// Where a property can be added to an element, for fixes.
struct Room {
  enum class Form : std::uint8_t {
    none,       // nowhere, or not known
    block,      // behind the `{` of its block
    new_block,  // behind the element, which has no block yet
    line,       // behind a TOML header
  };
  Form form = Form::none;
  Span at;  // empty: what is written there replaces nothing
};

// What to write into the room, so that the element has the property with that text as its value.
// The form must not be `none`.
[[nodiscard]] std::string property_in(const Room& room, std::string_view key, std::string_view value);

}  // namespace asrmap
