// SPDX-License-Identifier: MIT
// Where artifacts go.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "cli/command.h"
#include "emit/artifacts.h"

namespace asrmap {

struct Delivery {
  std::string folder;     // empty: the only artifact is printed
  bool manifest = false;  // for `verify`
  Stream tell;            // takes a line for each file that was written
};

// Writes the artifacts of one of the roots; the same whenever it is asked.
using EmitRoot = std::function<void(std::size_t root, ArtifactSink&)>;

// Writes all files or none, each root's in a folder of its own if there are several.
[[nodiscard]] ExitStatus deliver(World& world, const Run& run, const Delivery& delivery, const EmitRoot& emit);

}  // namespace asrmap
