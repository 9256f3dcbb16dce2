// SPDX-License-Identifier: MIT
// Where artifacts go.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "cli/command.h"
#include "emit/artifacts.h"

namespace asrmap::cli {

struct Delivery {
  std::string folder;     // if empty, the only artifact is printed
  bool manifest = false;  // whether to write one, for `verify`
  Stream tell;            // gets a line for each file that was written
};

// Writes the artifacts of one of the roots. May be called several times, and must write the same
// each time.
using EmitRoot = std::function<void(std::size_t root, emit::ArtifactSink&)>;

// Writes all files or none. If there are several roots, each one has a folder of its own. Returns
// ExitStatus::usage after a failure, which has been printed.
[[nodiscard]] ExitStatus deliver(World& world, const Run& run, const Delivery& delivery, const EmitRoot& emit);

}  // namespace asrmap::cli
