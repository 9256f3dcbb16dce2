// SPDX-License-Identifier: MIT
// Builds a project in memory.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "catch.h"
#include "run.h"

namespace asrmap::test {

// The artifacts of `text`, by path, with the manifest. `others` are files beside it.
inline std::map<std::string, std::string> built(const std::string& text, const std::string& targets,
                                                std::map<std::string, std::string> others = {},
                                                const std::vector<std::string>& more = {}) {
  MemoryFileSystem files;
  files.files = std::move(others);
  files.files["/p/x.asrmap"] = text;
  files.current = "/p";
  std::vector<std::string> arguments = {"build", "--target", targets, "-o", "/out", "x.asrmap"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  const RunResult result = run(files, arguments);
  INFO(result.err);
  REQUIRE(result.status == 0);
  std::map<std::string, std::string> artifacts;
  for (const auto& [path, content] : files.files)
    if (path.starts_with("/out/")) artifacts[path.substr(5)] = content;
  return artifacts;
}

}  // namespace asrmap::test
