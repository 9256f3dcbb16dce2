// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "diag/diagnostic.h"
#include "diag/paint.h"
#include "source/source_map.h"

namespace asrmap {

// Appends the line that says all of a finding but its help: `path:line:column: severity: message
// [rule]`. A finding without a rule has no brackets.
void append_headline(std::string& out, const Diagnostic& finding, const SourceMap& sources, const Paint& paint);

// Appends ` = help: …` below a margin of `gutter` columns, in as many lines as the help has.
void append_help(std::string& out, std::string_view help, std::size_t gutter, const Paint& paint);

}  // namespace asrmap
