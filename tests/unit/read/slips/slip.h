// SPDX-License-Identifier: MIT
// A mistake that people make, and all that is found in it.
#pragma once

#include <string>
#include <vector>

namespace asrmap::test {

struct Slip {
  const char* text;
  std::vector<std::string> found;  // "line «word» rule"
};

}  // namespace asrmap::test
