// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "ir/document.h"

namespace asrmap {

// A file that was read: its document, and the included files that could be read, in source order.
// Does not own the included files.
struct LoadedFile {
  std::string path;  // as shown
  std::string root;  // the project root that confines its includes
  Document document;
  std::vector<LoadedFile*> includes;
  std::size_t height = 1;  // files in the longest chain of includes that begins with it
};

}  // namespace asrmap
