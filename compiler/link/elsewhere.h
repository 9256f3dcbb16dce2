// SPDX-License-Identifier: MIT
// Names that the files of a run declare for each other, if only they were included.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "ir/loaded_file.h"
#include "source/text.h"

namespace asrmap {

class Elsewhere {
 public:
  enum class Kind : std::uint8_t { server, vnet };

  // The root files of a run. They must outlive this, with their documents where there
  // are several.
  explicit Elsewhere(std::vector<LoadedFile*> roots) : roots_(std::move(roots)) {}

  // What to do about a name that its own project does not declare: which file to
  // include. Nothing unless exactly one file of the run declares it, and may be
  // included.
  [[nodiscard]] std::optional<std::string> help(Kind kind, const Text& name);

 private:
  void index(const LoadedFile& file);

  std::vector<LoadedFile*> roots_;
  // Filled when first asked: most runs miss nothing.
  std::unordered_map<FileId, const LoadedFile*> files_;
  std::unordered_map<std::string_view, const LoadedFile*> declared_[2];  // by Kind; null: by several files
};

}  // namespace asrmap
