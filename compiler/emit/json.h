// SPDX-License-Identifier: MIT
// How backends write JSON.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>

namespace asrmap {

// Two blanks a level, UTF-8 as it is, a newline at the end. Bytes that are not
// UTF-8 become U+FFFD.
[[nodiscard]] std::string json_text(const nlohmann::ordered_json& json);

// The string as an ARM template must hold it to mean just these characters, and
// not an expression. Every name from the source goes through here.
[[nodiscard]] std::string arm_string(std::string_view literal);

}  // namespace asrmap
