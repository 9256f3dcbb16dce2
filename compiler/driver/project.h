// SPDX-License-Identifier: MIT
// From what the command line names to the root files of a run.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "check/levels.h"
#include "diag/reporter.h"
#include "diag/suggestions.h"
#include "driver/compile.h"
#include "read/project_file.h"
#include "source/file_system.h"
#include "source/source_map.h"
#include "text/result.h"

namespace asrmap {

// An `asrmap.toml` with its levels and targets resolved against the catalogues.
struct Project {
  std::string root;  // its folder
  ProjectFile file;
  Levels levels;
  std::vector<std::string> targets;
  std::string out;  // where [build] writes, from the current folder; empty if it names no folder
};

class ProjectFinder {
 public:
  ProjectFinder(const FileSystem& files, SourceMap& sources) : files_(files), sources_(sources) {}

  // The root files of the paths: files, and of folders their project's `files`, or
  // every *.asrmap and *.asrmap.toml below. Without paths: the project around the
  // current folder, or all below it. A failure, which is the line to print, if a path
  // can't be read or is none of a mapping file.
  [[nodiscard]] Result<std::vector<RootFile>> roots_of(const std::vector<std::string>& paths);
  // The same for a text from standard input, which counts as the file `name`.
  [[nodiscard]] Result<std::vector<RootFile>> root_of_text(const std::string& name, std::string text);

  // What the project files of the run had wrong.
  [[nodiscard]] std::vector<Diagnostic> take_findings() { return reporter_.take(); }
  // [build] of the first project met, for what the command line leaves open.
  [[nodiscard]] const Project* project() const { return first_; }

 private:
  // The project around a folder; null if there is none.
  const Project* project_around(const std::string& folder);
  const Project* read_project(const std::string& folder);
  void resolve_levels(Project& project);
  void resolve_targets(Project& project);
  void resolve_out(Project& project);
  // Reports an entry of `files`, or a word that is none of those which are known.
  void report_unmatched(const std::string& folder, const Text& entry);
  void unknown(const Text& written, std::string_view what, const std::vector<std::string_view>& known,
               std::string_view otherwise);
  // Nothing for a file that a link leads to from the project out of it: that is reported.
  std::optional<RootFile> root_of_file(const std::string& path);
  // Whether a path that is in a project as written is not in it: a link leads out, which is
  // reported.
  bool leaves_project(const std::string& path);
  void report_link(const std::string& path, const std::string& root);
  [[nodiscard]] std::string from_here(const std::string& path) const;
  [[nodiscard]] bool has_project_file(const std::string& folder) const;

  const FileSystem& files_;
  SourceMap& sources_;
  Reporter reporter_;
  Suggestions suggestions_;
  std::map<std::string, std::unique_ptr<Project>> projects_;  // by canonical folder
  const Project* first_ = nullptr;
  std::set<std::string> links_;  // out of the project, each reported once
  Result<void> taken_;           // or the line about a file that can't be
};

}  // namespace asrmap
