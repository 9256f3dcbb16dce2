// SPDX-License-Identifier: MIT
// Names that one file of a run uses and another one declares. An include would make them known.
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

namespace asrmap::link {

class Elsewhere {
 public:
  enum class Kind : std::uint8_t { server, vnet };

  // Takes the root files of a run. They must outlive this object. If there are several, their
  // documents must too.
  explicit Elsewhere(std::vector<LoadedFile*> roots) : roots_(std::move(roots)) {}

  // Help for a name that its own project does not declare: which file to include. Nothing unless
  // exactly one file of the run declares the name, and that file may be included.
  [[nodiscard]] std::optional<std::string> help(Kind kind, const Text& name);

 private:
  void index(const LoadedFile& file);

  std::vector<LoadedFile*> roots_;
  // Filled when first asked, because in most runs no name is missing.
  std::unordered_map<FileId, const LoadedFile*> files_;
  std::unordered_map<std::string_view, const LoadedFile*> declared_[2];  // by Kind; null: several files declare it
};

}  // namespace asrmap::link
