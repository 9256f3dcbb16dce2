// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "verify/expected.h"

namespace asrmap::verify {

struct Difference {
  Span at;                          // in the artifact; its beginning if something is missing
  std::string message;              // one line: what the artifact says, and what the sources say
  std::optional<Span> source = {};  // the place in the sources that says otherwise, if there is one
  std::string help =
      "build again if the sources have changed since; if they have not, somebody has changed what was built";
};

// Compares what a target's artifacts say with what they must say; the order does not matter.
// `begin` is the place to report for something that is missing. Nothing if both are the same.
[[nodiscard]] std::optional<Difference> first_difference(const std::vector<Expected>& expected,
                                                         const std::vector<Record>& actual, Span begin);

}  // namespace asrmap::verify
