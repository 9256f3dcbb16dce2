// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

#include "diag/reporter.h"
#include "diag/wording.h"

namespace asrmap {

struct Mistake {
  FileId file;
  std::string_view text;  // the whole file
  std::uint32_t at;       // byte at which the grammar could not go on
};

// Reports "expected …, got …" as a `syntax-error` on the narrowest place: the
// token at `mistake.at`, or, where that stands on a later line and the grammar
// did not ask for a new item, the last token before it ("got end of line").
// `quote` is where the last quoted word began.
Finding report_mistake(const Mistake& mistake, std::string_view expected, bool asks_for_item, std::uint32_t quote,
                       Reporter& reporter);

}  // namespace asrmap
