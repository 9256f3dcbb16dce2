// SPDX-License-Identifier: MIT
// JSON that is no export of any kind, and that people take for one.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "read/json_tree.h"

namespace asrmap::read {

struct ForeignJson {
  std::string message;
  std::string_view cure;
};

// What the JSON is. Nothing if it may be an export. Looks at the outermost names only.
[[nodiscard]] std::optional<ForeignJson> foreign_json(JsonValue root);

}  // namespace asrmap::read
