// SPDX-License-Identifier: MIT
// A script is a file in its target's folder, so that editors and linters can read it. Where the
// data of a project goes, the file has an example; where functions of other files go, it names
// them.
#pragma once

#include <string_view>

namespace asrmap::emit {

struct ScriptText {
  std::string_view before, after;  // the script before and after the region
};

// Cuts the lines from `region` to `#endregion` out of the script, which must have both.
[[nodiscard]] constexpr ScriptText around(std::string_view script, std::string_view region) {
  constexpr std::string_view kEnd = "#endregion\n";
  const std::size_t begin = script.find(region);
  return {script.substr(0, begin), script.substr(script.find(kEnd, begin) + kEnd.size())};
}

[[nodiscard]] constexpr ScriptText around_data(std::string_view script) { return around(script, "#region data\n"); }

[[nodiscard]] constexpr ScriptText around_functions(std::string_view script) {
  return around(script, "#region functions\n");
}

}  // namespace asrmap::emit
