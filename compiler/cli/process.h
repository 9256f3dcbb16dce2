// SPDX-License-Identifier: MIT
#pragma once

namespace asrmap::cli {

// Runs the command line on the real files and streams of this process. Returns the exit status. It
// is 2 also if standard output can't be written, except to a pipe that its reader has closed.
[[nodiscard]] int run_process(int argc, char** argv);

}  // namespace asrmap::cli
