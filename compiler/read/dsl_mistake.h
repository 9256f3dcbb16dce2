// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

#include "diag/reporter.h"
#include "expectation.h"

namespace asrmap::read {

struct Mistake {
  FileId file;
  std::string_view text;  // the whole file
  std::uint32_t at;       // byte at which the grammar could not go on
  std::uint32_t quote;    // where the last quoted word began
  grammar::Expectation expected;
};

// Reports "expected …, got …" as a `syntax-error` at the narrowest place. That is the token at
// `mistake.at`. But if that token is on a later line, and the grammar did not expect a new item, it
// is the last token before it ("got end of line").
Finding report_mistake(const Mistake& mistake, Reporter& reporter);

}  // namespace asrmap::read
