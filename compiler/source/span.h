// SPDX-License-Identifier: MIT
// Places in source files. All code before the renderers counts bytes.
#pragma once

#include <compare>
#include <cstdint>

namespace asrmap {

// Index of a file in a SourceMap.
enum class FileId : std::uint32_t {};

// Half-open range of bytes in one file. Lines and columns are computed by the
// renderers, and only there (SourceFile::locate).
struct Span {
  FileId file{};
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  friend auto operator<=>(const Span&, const Span&) = default;
};

}  // namespace asrmap
