// SPDX-License-Identifier: MIT
// A project with an export, and what stands in many of them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "shape.h"

namespace asrmap::test {

inline constexpr std::string_view kSubscription = "/subscriptions/6f9619ff-8b86-d011-b42d-00c04fc964ff/";

inline std::string list(std::size_t n, std::string_view item) { return "[" + repeat(n, item, ",") + "]"; }

inline std::string networks(std::size_t n, std::string_view name = "n#") {
  return "vmm a {\n" + repeat(n, "network " + std::string(name) + "\n") + "}\n";
}

// An export of a kind, and a file that names it.
inline Project with(std::string_view kind, std::string exported, std::string text) {
  Project project = one_file("inventory " + std::string(kind) + " \"e.json\"\n" + vault() + std::move(text));
  project.files["e.json"] = std::move(exported);
  return project;
}

}  // namespace asrmap::test
