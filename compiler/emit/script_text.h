// SPDX-License-Identifier: MIT
// A script is a file of its target's folder, which editors and linters can read; it has an
// example where the data of a project goes.
#pragma once

#include <string_view>

namespace asrmap {

struct ScriptText {
  std::string_view before, after;  // the data
};

// The script without the lines from `#region data` to `#endregion`. It has both.
[[nodiscard]] constexpr ScriptText around_data(std::string_view script) {
  constexpr std::string_view kBegin = "#region data\n", kEnd = "#endregion\n";
  return {script.substr(0, script.find(kBegin)), script.substr(script.find(kEnd) + kEnd.size())};
}

}  // namespace asrmap
