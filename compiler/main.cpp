// SPDX-License-Identifier: MIT
// Hands the process to the command line: streams in, exit status out.
#include "cli/process.h"

int main(int argc, char** argv) { return asrmap::cli::run_process(argc, argv); }
