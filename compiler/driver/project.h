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

// An `asrmap.toml`. Its levels and targets are looked up among the known rules and targets.
struct Project {
  std::string root;  // the folder of the file
  read::ProjectFile file;
  check::Levels levels;
  std::vector<std::string> targets;
  std::vector<std::string> options;  // of targets, in the form of `--opt`: target.key=value
  std::string out;                   // where [build] writes, from the current folder; empty if it names no folder
};

class ProjectFinder {
 public:
  ProjectFinder(const FileSystem& files, SourceMap& sources) : files_(files), sources_(sources) {}

  // The root files that the paths stand for. A file stands for itself. A folder stands for the
  // `files` of its project, or for every *.asrmap and *.asrmap.toml below it. Without paths: the
  // project around the current folder, or everything below it. Fails if a path can't be read, or if
  // it can't be that of a mapping file. The reason is the line to print.
  [[nodiscard]] Result<std::vector<RootFile>> roots_of(const std::vector<std::string>& paths);
  // The same for a text from standard input, which counts as the file `name`.
  [[nodiscard]] Result<std::vector<RootFile>> root_of_text(const std::string& name, std::string text);

  // The findings in the project files of the run. Takes them out of the finder.
  [[nodiscard]] std::vector<Diagnostic> take_findings() { return reporter_.take(); }
  // The first project that was found, for its [build]: it says what the command line leaves open.
  // Null if there is none.
  [[nodiscard]] const Project* project() const { return first_; }

 private:
  // The project around a folder; null if there is none.
  const Project* project_around(const std::string& folder);
  const Project* read_project(const std::string& folder);
  void resolve_levels(Project& project);
  void resolve_targets(Project& project);
  void resolve_options(Project& project);
  void resolve_out(Project& project);
  // report_unmatched() reports an entry of `files` that fits no file; unknown() reports a word that
  // is not among `known`.
  void report_unmatched(const std::string& folder, const Text& entry);
  void unknown(const Text& written, std::string_view what, const std::vector<std::string_view>& known,
               std::string_view otherwise);
  void unknown_target(const Text& written, const std::vector<std::string_view>& known);
  static void suggest(Finding finding, const Text& written, const std::vector<std::string_view>& meant,
                      std::string_view otherwise);
  // What to do where a folder has no mapping files: rename one that has another ending.
  [[nodiscard]] std::string instead_of_files(const std::string& folder) const;
  // Nothing, and a finding, if a link leads from the project to a file outside of it.
  std::optional<RootFile> root_of_file(const std::string& path);
  // Whether a path that looks as if it were in a project is not in it, because a link leads out. If
  // so, reports it.
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
  std::set<std::string> links_;  // links out of the project, each reported once
  Result<void> taken_;           // or why a file can't be a root
};

}  // namespace asrmap
