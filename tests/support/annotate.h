// SPDX-License-Identifier: MIT
// The golden format: expectations are comments under the line they are about, so
// that a file on disk shows what its author would see.
//
//   map ams/Finance -> vnet-b
//   #!  ^^^^^^^^^^^ error: VM network `ams/Finance` is mapped twice [duplicate-source]
//   #?         help: delete one of the two mappings
//   map ams/Finance -> vnet-a
//   #-  ^^^^^^^^^^^ first mapped here
//
// A place that can't be drawn under its line (it covers columns 1 or 2 or several
// lines, or lies in another file) is written `@line:column-line:column` instead.
#pragma once

#include <string>
#include <vector>

#include "diag/diagnostic.h"
#include "source/source_map.h"

namespace asrmap::golden {

// The text without its expectations.
[[nodiscard]] std::string strip(const std::string& text);

// The stripped text with every finding of the run written into it. Findings in other files are at
// the end. `file` must hold the stripped text; the lines are its lines.
[[nodiscard]] std::string annotate(const SourceMap& sources, FileId file, const std::vector<Diagnostic>& findings);

}  // namespace asrmap::golden
