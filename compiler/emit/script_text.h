// SPDX-License-Identifier: MIT
// A script is a file in its target's folder, so that editors and linters can read it. Where the
// data of a project goes, the file has an example.
#pragma once

#include <string_view>

namespace asrmap::emit {

struct ScriptText {
  std::string_view before, after;  // the script before and after the data
};

// Cuts the lines from `#region data` to `#endregion` out of the script, which must have both.
[[nodiscard]] constexpr ScriptText around_data(std::string_view script) {
  constexpr std::string_view kBegin = "#region data\n", kEnd = "#endregion\n";
  return {script.substr(0, script.find(kBegin)), script.substr(script.find(kEnd) + kEnd.size())};
}

}  // namespace asrmap::emit
