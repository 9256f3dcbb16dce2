// SPDX-License-Identifier: MIT
// The pipeline from files to findings and checked models, for every command.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "check/levels.h"
#include "diag/diagnostic.h"
#include "diag/render.h"
#include "ir/build_needs.h"
#include "ir/date.h"
#include "source/file_system.h"
#include "source/source_map.h"
#include "text/result.h"

namespace asrmap {

// A root file, and the project root, outside of which its includes may not lead.
struct RootFile {
  std::string path;
  std::string project_root = ".";
  check::Levels levels = {};  // from [lint] of its project
  // Set for standard input: the text is already here.
  std::optional<std::string> text = {};
};

struct CompiledRoot;  // driver/compiled_root.h

struct Compilation {
  Compilation();
  ~Compilation();
  Compilation(Compilation&&) noexcept;
  Compilation& operator=(Compilation&&) noexcept;

  std::vector<std::unique_ptr<CompiledRoot>> roots;
  std::vector<Diagnostic> findings;  // of all roots, in order
  Summary summary;

  // Whether there is a finding of that severity.
  [[nodiscard]] bool has(Severity severity) const;
  // Makes the checked models of the roots if no finding is an error any longer: those that [lint] has
  // raised to errors may have been taken out.
  void let_pass();
};

// Runs read → link → land → check for each root. A root that another root includes is not compiled
// on its own. `found` are findings that are already known, such as those of the project file.
// `today` decides which allowances have ended. `needs` are the needs of a build. Fails if a root
// can't be read: "path: reason".
[[nodiscard]] Result<Compilation> compile(const FileSystem& files, SourceMap& sources,
                                          const std::vector<RootFile>& roots, std::vector<Diagnostic> found, Date today,
                                          const BuildNeeds& needs = {});

}  // namespace asrmap
