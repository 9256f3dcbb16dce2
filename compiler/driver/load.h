// SPDX-License-Identifier: MIT
// From a root file to the documents of its project: follows `include` and `inventory`,
// confined to the project root.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "diag/reporter.h"
#include "diag/suggestions.h"
#include "ir/inventory.h"
#include "ir/loaded_file.h"
#include "source/file_system.h"
#include "source/source_map.h"
#include "text/result.h"

namespace asrmap {

// The longest chain of includes: whoever follows one may recurse.
inline constexpr std::size_t kLongestChain = 100;

// Reads each file of a run once, however many roots include it, so that its own
// findings are reported once.
class Loader {
 public:
  Loader(const FileSystem& files, SourceMap& sources, Reporter& reporter, Suggestions& suggestions)
      : files_(files), sources_(sources), reporter_(reporter), suggestions_(suggestions) {}

  // Reads a file and all it includes. `root` is the project root, outside of which
  // no include may lead. A failure if the file itself can't be read; never null.
  [[nodiscard]] Result<LoadedFile*> load(const std::string& path, const std::string& root);
  // A file whose text is already here, such as standard input.
  LoadedFile* load_text(const std::string& path, const std::string& root, std::string text);

  // The statement for which a file was first read as an inventory; nothing if it was not.
  [[nodiscard]] std::optional<Span> inventory_statement(FileId file) const;

 private:
  LoadedFile* read(const std::string& path, const std::string& canonical, const std::string& root, std::string text);
  void follow(LoadedFile& file, const std::string& root);
  // What an `inventory` statement names; null, which is reported, if it can't be read.
  [[nodiscard]] const Inventory* read_inventory(LoadedFile& file, const InventoryElement& element,
                                                const std::string& root);
  [[nodiscard]] std::optional<InventoryKind> kind_of(const InventoryElement& element);
  // Reports and returns nothing when the written path leaves the root or nothing
  // is there.
  std::optional<std::string> locate(const LoadedFile& from, const Text& written, const std::string& root);
  // Whether a file with `height` may be included here; reports that it may not.
  bool fits_chain(LoadedFile& from, const Text& include, std::size_t height);
  // What to do about a path that leads to no file.
  void missing(Finding finding, const LoadedFile& from, const Text& written, const std::string& root);

  const FileSystem& files_;
  SourceMap& sources_;
  Reporter& reporter_;
  Suggestions& suggestions_;
  std::map<std::string, std::unique_ptr<LoadedFile>> loaded_;  // by canonical path
  std::map<std::string, FileId> inventory_files_;              // likewise
  std::map<FileId, Span> inventory_statements_;
  std::map<std::pair<FileId, InventoryKind>, std::unique_ptr<Inventory>> inventories_;
  std::vector<const LoadedFile*> open_;  // the chain of includes, outermost first
};

// The documents of a project, each once: what a file includes comes before it, the
// root last.
[[nodiscard]] std::vector<Document*> documents_of(LoadedFile& root);

}  // namespace asrmap
