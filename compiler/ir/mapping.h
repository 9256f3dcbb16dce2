// SPDX-License-Identifier: MIT
// Rows of the Model. Ranges say into which of its tables they point.
#pragma once

#include <cstdint>

#include "ir/endpoint.h"
#include "ir/ids.h"
#include "ir/table.h"
#include "source/text.h"

namespace asrmap {

struct Model;

// One `map` line, shared by the mappings that it makes.
struct MapStatement {
  Span keyword;
  Endpoint target;  // none: deliberately not mapped
  Span target_at;
  Text name;
  Text reason;
  Range lands;  // in Model::lands
  Range allow;
};

struct Mapping {
  NetworkId source{};
  StatementId statement{};
  Endpoint target;
  Span at;  // the source as written: a path or a pattern
  bool from_pattern = false;
  // Another mapping of the same network to a VNet comes first and decides its landing.
  bool repeated = false;
};

// A mapping that another one repeats in all: source, target and name. It is no mapping of its own.
struct MappingCopy {
  Mapping copy;
  MappingId of{};
};

// Whether the `map` of the mapping says that static addresses change.
[[nodiscard]] bool changes_addresses(const Model& model, MappingId mapping);

// A source with wild cards, and how many VM networks it fits.
struct Pattern {
  Span at;
  Text name;  // the last part of the path, with its wild cards
  StatementId statement{};
  ServerId server{};
  std::uint32_t matches = 0;
};

}  // namespace asrmap
