// SPDX-License-Identifier: MIT
// From a root file to the documents of its project. Follows `include` and `inventory`, but never
// out of the project root.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diag/reporter.h"
#include "diag/suggestions.h"
#include "driver/near_path.h"
#include "ir/inventory.h"
#include "ir/loaded_file.h"
#include "source/file_system.h"
#include "source/source_map.h"
#include "text/result.h"

namespace asrmap {

// The label at the statement that names an inventory.
[[nodiscard]] inline Label named_here(Span statement) {
  return {.at = statement, .text = "the inventory is named here", .is_of_file = true};
}

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

  // The statement that names a file as an inventory: the first one whose kind is that of the file,
  // else the first one. Nothing if it was not read as one.
  [[nodiscard]] std::optional<Span> inventory_statement(FileId file) const;

  // Whether a misspelt `include` of another file was probably meant for this one.
  [[nodiscard]] bool is_presumed(const LoadedFile& file) const;

 private:
  LoadedFile* read(const std::string& path, const std::string& canonical, const std::string& root, std::string text);
  void follow(LoadedFile& file, const std::string& root);
  // The inventory that a statement names. Null if it can't be read, which is reported.
  [[nodiscard]] const Inventory* read_inventory(LoadedFile& file, const InventoryElement& element,
                                                const std::string& root);
  // Passes on what was found in an inventory, which then points to the statement. If the statement
  // is the mistake, because the file is of another kind, that is reported there.
  void pass_on(std::vector<Diagnostic> found, const LoadedFile& file, const InventoryElement& element,
               const Inventory& inventory);
  // Whether an include names an export of JSON, which is reported.
  bool is_export(const LoadedFile& from, const Text& written, const std::string& path, const std::string& text);
  [[nodiscard]] std::optional<InventoryKind> kind_of(const InventoryElement& element);
  // The path of a file that is named in `from`. Nothing if it leads out of the root, or if nothing
  // is there; both are reported.
  std::optional<std::string> locate(const LoadedFile& from, const Text& written, const std::string& root);
  // Whether a file whose own chain of includes has `height` files may be included here. If not,
  // reports it.
  bool fits_chain(LoadedFile& from, const Text& include, std::size_t height);
  // Reports a path that leads to something that is no file, or can't be read.
  void unreadable(const LoadedFile& from, const Text& written, const std::string& path, const std::string& root,
                  const std::string& reason, std::string_view statement);
  [[nodiscard]] PathStart start_of(const LoadedFile& from, const std::string& root) const;
  // Says in the help what to do about a path that leads to no file.
  void missing(Finding finding, const LoadedFile& from, const Text& written, const std::string& root);

  const FileSystem& files_;
  SourceMap& sources_;
  Reporter& reporter_;
  Suggestions& suggestions_;
  std::map<std::string, std::unique_ptr<LoadedFile>> loaded_;  // by canonical path
  std::map<std::string, FileId> inventory_files_;              // by canonical path
  std::map<FileId, Span> inventory_statements_;
  std::set<FileId> readable_;  // inventories of which a statement has the right kind
  std::map<std::pair<FileId, InventoryKind>, std::unique_ptr<Inventory>> inventories_;
  std::map<std::string, std::string> presumed_;  // what was probably meant, by what: both canonical
  std::vector<const LoadedFile*> open_;          // the chain of includes, outermost first
};

// The documents of a project, each once. An included file comes before the file that includes it,
// and the root comes last.
[[nodiscard]] std::vector<Document*> documents_of(LoadedFile& root);

}  // namespace asrmap
