// SPDX-License-Identifier: MIT
// From a root file to the documents of its project: follows `include`, confined
// to the project root.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "diag/reporter.h"
#include "ir/document.h"
#include "source/file_system.h"
#include "source/source_map.h"

namespace asrmap {

// A file that was read: its document, and the files it includes that could be
// read, in source order.
struct LoadedFile {
  std::string path;  // as shown
  std::string root;  // the project root that confines its includes
  Document document;
  std::vector<LoadedFile*> includes;
};

// Reads each file of a run once, however many roots include it, so that its own
// findings are reported once.
class Loader {
 public:
  // How the texts of the two spellings become documents: read_dsl, read_toml.
  using Read = Document (*)(FileId, SourceMap&, Reporter&);
  Loader(const FileSystem& files, SourceMap& sources, Reporter& reporter, Read dsl, Read toml)
      : files_(files), sources_(sources), reporter_(reporter), read_dsl_(dsl), read_toml_(toml) {}

  // Reads a file and all it includes. `root` is the project root, outside of which
  // no include may lead. Nothing if the file itself can't be read; `why` says why.
  LoadedFile* load(const std::string& path, const std::string& root, std::string& why);
  // A file whose text is already here, such as standard input.
  LoadedFile* load_text(const std::string& path, const std::string& root, std::string text);

 private:
  LoadedFile* read(const std::string& path, const std::string& canonical, const std::string& root, std::string text);
  void follow(LoadedFile& file, const std::string& root);
  // Reports and returns nothing when the written path leaves the root or nothing
  // is there.
  std::optional<std::string> locate(const LoadedFile& from, const Text& written, const std::string& root);
  // What to do about a path that leads to no file.
  void missing(Finding finding, const LoadedFile& from, const Text& written, const std::string& root);

  const FileSystem& files_;
  SourceMap& sources_;
  Reporter& reporter_;
  Read read_dsl_, read_toml_;
  std::map<std::string, std::unique_ptr<LoadedFile>> loaded_;  // by canonical path
  std::vector<const LoadedFile*> open_;                        // the chain of includes, outermost first
  std::int64_t suggestions_left_ = 1000;                       // each lists folders
};

// The documents of a project, each once: what a file includes comes before it, the
// root last.
[[nodiscard]] std::vector<Document*> documents_of(LoadedFile& root);

}  // namespace asrmap
