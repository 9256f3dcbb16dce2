// SPDX-License-Identifier: MIT
// What a file is that could not be read: a web page, a table, a workbook … It is told by the first
// bytes and lines, so ask only where reading has failed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "diag/reporter.h"
#include "ir/document.h"
#include "source/source_map.h"

namespace asrmap::read {

struct ForeignFile {
  std::string message;    // of an inventory: "the file is a web page, not JSON"
  std::string what;       // "a web page"
  std::string_view cure;  // how to get the export that was meant
  std::string_view at;    // where it shows; a part of the text
};

// Nothing if the text looks like no kind of file that asrmap knows, or like JSON.
[[nodiscard]] std::optional<ForeignFile> foreign_file(std::string_view text);
// The same for what has no readable text: archives, workbooks, pictures. Looks at a few bytes only.
[[nodiscard]] std::optional<ForeignFile> foreign_bytes(std::string_view text);

// The same for UTF-16 that does not say so. An inventory was decoded before; don't ask for one.
[[nodiscard]] std::optional<ForeignFile> foreign_encoding(std::string_view text);

// The same for a file that was taken for a mapping file, in the own language or in TOML. JSON counts
// as another kind there.
[[nodiscard]] std::optional<ForeignFile> foreign_mapping_file(std::string_view text);
[[nodiscard]] std::optional<ForeignFile> foreign_toml_file(std::string_view text);

// Reports by the rule `syntax-error` that a file is something else than the syntax says.
void report_foreign_mapping_file(FileId file, const SourceMap& sources, Syntax syntax, const ForeignFile& foreign,
                                 Reporter& reporter);

}  // namespace asrmap::read
