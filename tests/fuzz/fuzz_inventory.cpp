// SPDX-License-Identifier: MIT
#include <cstddef>
#include <cstdint>

#include "fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  asrmap::fuzz::run_commands("export.json", {reinterpret_cast<const char*>(data), size});
  return 0;
}
