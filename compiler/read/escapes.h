// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace asrmap {

// Decodes TOML's basic-string escapes; `text` is what stands between the quotes
// and has been checked by the grammar. Nothing if a \u or \U escape is no
// Unicode scalar value.
[[nodiscard]] std::optional<std::string> decode_escapes(std::string_view text);

}  // namespace asrmap
