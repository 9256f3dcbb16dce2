// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace asrmap::read {

// Decodes the escapes of a TOML basic string. `text` is the part between the quotes; the grammar
// has checked it. Nothing if a \u or \U escape is not a Unicode scalar value.
[[nodiscard]] std::optional<std::string> decode_escapes(std::string_view text);

}  // namespace asrmap::read
