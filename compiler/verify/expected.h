// SPDX-License-Identifier: MIT
// What artifacts have to say, from the model alone: nothing of the backends is used, so
// that both would have to be wrong in the same way.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ir/payload.h"
#include "source/source_map.h"

namespace asrmap {

struct Model;

// A thing that artifacts of a target speak of, with every fact that any format says.
struct Expected {
  Record record;
  std::string subject;  // what messages call it
};

// `api_version` is the one that the target was asked for. What stands in no source is kept
// by `sources`.
[[nodiscard]] std::vector<Expected> expected_records(const Model& model, std::string_view target,
                                                     std::string_view api_version, SourceMap& sources);

}  // namespace asrmap
