// SPDX-License-Identifier: MIT
// An edit of a project, and what `diff` says about it.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "catch.h"
#include "run.h"

namespace asrmap::test {

// Texts to replace, and what `diff` says about it.
struct Edit {
  const char* name;
  std::vector<std::pair<std::string, std::string>> replace;
  std::string expected;
};

// The text with the edit made.
inline std::string edited(std::string text, const Edit& edit) {
  for (const auto& [from, to] : edit.replace) {
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    text.replace(at, from.size(), to);
  }
  return text;
}

// What `diff` says of two projects.
inline RunResult diff(const std::string& before, const std::string& after, std::vector<std::string> options = {}) {
  MemoryFileSystem files;
  files.files["/old.asrmap"] = before;
  files.files["/new.asrmap"] = after;
  options.insert(options.begin(), {"diff", "old.asrmap", "new.asrmap"});
  return run(files, options);
}

}  // namespace asrmap::test
