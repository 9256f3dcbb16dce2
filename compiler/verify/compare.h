// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "verify/expected.h"

namespace asrmap {

struct Difference {
  Span at;                          // in the artifact; of what is missing there, its beginning
  std::string message;              // one line: what it says, and what the sources say
  std::optional<Span> source = {};  // what stands there in the sources
  std::string help =
      "build again if the sources have changed since; if they have not, somebody has changed what was built";
};

// Compares what a target's artifacts say with what they have to say, whatever the order.
// `begin` is the place of what is missing. Nothing if both are the same.
[[nodiscard]] std::optional<Difference> first_difference(const std::vector<Expected>& expected,
                                                         const std::vector<Record>& actual, Span begin);

}  // namespace asrmap
