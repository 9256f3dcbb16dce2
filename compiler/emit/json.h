// SPDX-License-Identifier: MIT
// JSON as backends write it: indented by two blanks a level, directly into the artifact.
#pragma once

#include <string>
#include <string_view>

#include "emit/artifacts.h"
#include "json/writer.h"

namespace asrmap::emit {

// A writer into the artifact that is open in `out`. `out` must outlive the writer.
[[nodiscard]] inline JsonWriter json_into(Artifacts& out) {
  return JsonWriter([&out](std::string_view piece) { out.write(piece); }, JsonLayout::indented);
}

// The string as an ARM template must have it, so that it means these characters and not an
// expression. Every name from the source goes through here.
[[nodiscard]] std::string arm_string(std::string_view literal);

}  // namespace asrmap::emit
