// SPDX-License-Identifier: MIT
// What is shown of one finding as text.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "catch.h"
#include "diag/render.h"

namespace asrmap::test {

// The first place where `words` stand in the file.
inline Span span_of(const SourceMap& sources, FileId file, std::string_view words) {
  const std::size_t at = sources.file(file).text().find(words);
  REQUIRE(at != std::string_view::npos);
  const auto begin = static_cast<std::uint32_t>(at);
  return {file, begin, begin + static_cast<std::uint32_t>(words.size())};
}

// What is shown of one finding, without the line that counts.
inline std::string shown(const SourceMap& sources, const Diagnostic& finding) {
  std::string text = render_text({finding}, sources, {.files = 1}, false);
  const std::string_view last = "\n1 error in 1 file\n";
  REQUIRE(text.ends_with(last));
  return text.substr(0, text.size() - last.size());
}

inline std::string shown(std::string text, std::uint32_t begin, std::uint32_t end) {
  SourceMap sources;
  const FileId file = sources.add("dr.asrmap", std::move(text));
  return shown(sources, {.rule = "some-rule", .at = {file, begin, end}, .message = "odd"});
}

}  // namespace asrmap::test
