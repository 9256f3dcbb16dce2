// SPDX-License-Identifier: MIT
// The front door of the library: from paths or a text to findings and checked models. The
// command line, and whatever else links asrmap, goes through here. Nothing is kept between
// calls, nothing is read but through the FileSystem, and the day is the caller's.
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
  // Files and folders. Without any: the project around the current folder, or all below it.
  std::vector<std::string> paths = {};
  // A text that is in no file, under the name that says its folder and its spelling:
  // "dr/prod.asrmap.toml". Paths do not count then.
  struct Text {
    std::string name, text;
  };
  std::optional<Text> text = {};
  Date today = {};  // ends allowances
};

// What a request names, not compiled yet.
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

// A failure, which is one line, if a path can't be read, or is none of a mapping file.
[[nodiscard]] Result<Inputs> find_inputs(const FileSystem& files, Request request);
// read → link → land → check. A failure if a file can't be read. `needs` are those of a build.
[[nodiscard]] Result<Run> compile(const FileSystem& files, Inputs inputs, const BuildNeeds& needs = {});

}  // namespace asrmap
