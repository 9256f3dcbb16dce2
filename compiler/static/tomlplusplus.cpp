// SPDX-License-Identifier: MIT
// toml++, compiled once from its own headers, in every build: the sanitizers see into
// it, and no build has its assertions, by which 3.3 ends the process on `[` and a new
// line instead of refusing the text.
#define TOML_IMPLEMENTATION
#define TOML_ASSERT(expression) static_cast<void>(0)
#include <toml++/toml.h>
