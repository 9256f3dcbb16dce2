// SPDX-License-Identifier: MIT
// What artifacts must say, derived from the model alone. No code of the backends is used here, so
// a mistake stays unseen only if both make the same one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ir/payload.h"
#include "source/source_map.h"

namespace asrmap {
struct Model;
}  // namespace asrmap

namespace asrmap::verify {

// An element that the artifacts of a target must have, with every fact that any format states.
struct Expected {
  Record record;
  std::string subject;  // what messages call it
};

// `subject` says which elements, and `api_version` is the one that the artifacts should have.
// `sources` keeps the texts that are in no source file.
[[nodiscard]] std::vector<Expected> expected_records(const Model& model, Subject subject, std::string_view api_version,
                                                     SourceMap& sources);

}  // namespace asrmap::verify
