// SPDX-License-Identifier: MIT
// The front door of the library: from paths or a text to findings and checked models. The command
// line and every other program that links asrmap goes through here. It keeps nothing between calls,
// reads only through the FileSystem, and takes the day from the caller.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "driver/compile.h"
#include "driver/project.h"
#include "ir/date.h"
#include "source/file_system.h"
#include "source/source_map.h"
#include "text/result.h"

namespace asrmap {

// What is to be compiled.
struct Request {
  // Files and folders. If there are none: the project around the current folder, or everything
  // below it.
  std::vector<std::string> paths = {};
  // A text that is in no file. Its name says which folder it counts as part of, and whether it is
  // DSL or TOML: "dr/prod.asrmap.toml". `paths` then don't count.
  struct Text {
    std::string name, text;
  };
  std::optional<Text> text = {};
  Date today = {};  // the day that decides which allowances have ended
};

// The files that a request names, not compiled yet.
struct Inputs {
  SourceMap sources;
  std::vector<RootFile> roots;
  std::vector<Diagnostic> found;   // in the project files
  std::optional<Project> project;  // the first one, for [build]
  Date today{};
};

// Findings, models and the texts that both refer to.
struct Run {
  SourceMap sources;
  Compilation compilation;
};

// Finds the root files. Fails, with a reason of one line, if a path can't be read, or if it can't
// be that of a mapping file.
[[nodiscard]] Result<Inputs> find_inputs(const FileSystem& files, Request request);
// Runs read → link → land → check. Fails if a file can't be read. `needs` are the needs of a build.
[[nodiscard]] Result<Run> compile(const FileSystem& files, Inputs inputs, const BuildNeeds& needs = {});

}  // namespace asrmap
