// SPDX-License-Identifier: MIT
// Internal to this folder: includes toml++.
#pragma once

#include <toml++/toml.h>

#include <optional>

#include "diag/reporter.h"
#include "source/source_map.h"

namespace asrmap::read {

// Parses a TOML text with toml++, after a check for what the library can't handle. Nothing if it is
// not TOML, which is then reported.
[[nodiscard]] std::optional<toml::table> parse_toml(FileId file, const SourceMap& sources, Reporter& reporter);

// The place of a node or key in the file, in bytes.
[[nodiscard]] Span toml_span(const SourceMap& sources, FileId file, const toml::source_region& region);

}  // namespace asrmap::read
