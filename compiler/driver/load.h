// SPDX-License-Identifier: MIT
// From a root file to the documents of its project. Follows `include` and `inventory`, but never
// out of the project root.
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

// The longest chain of includes. It is limited because code that follows a chain may recurse.
inline constexpr std::size_t kLongestChain = 100;

// Reads each file of a run once, however many roots include it, so that its own
// findings are reported once.
class Loader {
 public:
  Loader(const FileSystem& files, SourceMap& sources, Reporter& reporter, Suggestions& suggestions)
      : files_(files), sources_(sources), reporter_(reporter), suggestions_(suggestions) {}

  // Reads a file and all files that it includes. `root` is the project root; no include may lead
  // outside of it. Fails if the file itself can't be read. The result is never null; the Loader
  // owns the file.
  [[nodiscard]] Result<LoadedFile*> load(const std::string& path, const std::string& root);
  // The same for a file whose text is already here, such as standard input.
  LoadedFile* load_text(const std::string& path, const std::string& root, std::string text);

  // The statement for which a file was first read as an inventory. Nothing if it was not read as
  // one.
  [[nodiscard]] std::optional<Span> inventory_statement(FileId file) const;

  // Whether a misspelt `include` of another file was probably meant for this one.
  [[nodiscard]] bool is_presumed(const LoadedFile& file) const;

 private:
  LoadedFile* read(const std::string& path, const std::string& canonical, const std::string& root, std::string text);
  void follow(LoadedFile& file, const std::string& root);
  // The inventory that a statement names. Null if it can't be read, which is reported.
  [[nodiscard]] const Inventory* read_inventory(LoadedFile& file, const InventoryElement& element,
                                                const std::string& root);
  [[nodiscard]] std::optional<InventoryKind> kind_of(const InventoryElement& element);
  // The path of a file that is named in `from`. Nothing if it leads out of the root, or if nothing
  // is there; both are reported.
  std::optional<std::string> locate(const LoadedFile& from, const Text& written, const std::string& root);
  // Whether a file whose own chain of includes has `height` files may be included here. If not,
  // reports it.
  bool fits_chain(LoadedFile& from, const Text& include, std::size_t height);
  // Says in the help what to do about a path that leads to no file.
  void missing(Finding finding, const LoadedFile& from, const Text& written, const std::string& root);

  const FileSystem& files_;
  SourceMap& sources_;
  Reporter& reporter_;
  Suggestions& suggestions_;
  std::map<std::string, std::unique_ptr<LoadedFile>> loaded_;  // by canonical path
  std::map<std::string, FileId> inventory_files_;              // by canonical path
  std::map<FileId, Span> inventory_statements_;
  std::map<std::pair<FileId, InventoryKind>, std::unique_ptr<Inventory>> inventories_;
  std::map<std::string, std::string> presumed_;  // what was probably meant, by what: both canonical
  std::vector<const LoadedFile*> open_;          // the chain of includes, outermost first
};

// The documents of a project, each once. An included file comes before the file that includes it,
// and the root comes last.
[[nodiscard]] std::vector<Document*> documents_of(LoadedFile& root);

}  // namespace asrmap
