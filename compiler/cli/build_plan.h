// SPDX-License-Identifier: MIT
// Which artifacts to make of which sources; `build` and `verify` must agree on this.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.h"
#include "targets/backend.h"

namespace asrmap::cli {

// The options that say which artifacts. Commands that build, or that read artifacts back, have
// them.
struct TargetOptions : ProjectOptions {
  std::vector<std::string> targets;
  std::string out;                        // a folder
  std::vector<std::string> emit_options;  // target.key=value
  std::string baseline;                   // a file; empty if there is none
  bool all = false;                       // tell each error that is like others
};

[[nodiscard]] ParameterOf<TargetOptions> out_option();
[[nodiscard]] ParameterOf<TargetOptions> opt_option(std::string_view meaning);
[[nodiscard]] ParameterOf<TargetOptions> build_baseline_option();
[[nodiscard]] ParameterOf<TargetOptions> all_option();

struct BuildPlan {
  std::vector<const targets::Backend*> backends;  // in the order of the catalogue
  targets::EmitOptions options;
  std::string out;  // the folder; empty if none was named
  BuildNeeds needs;
  std::map<std::size_t, std::string> provenances;  // of the roots that were written, each hashed once
};

// Makes the plan from the command line and [build] of the project file. Nothing after a mistake,
// which has been printed on standard error.
[[nodiscard]] std::optional<BuildPlan> plan_build(World& world, const TargetOptions& options, const Inputs& inputs);

// For each root, the folder of its artifacts below the output folder. It is "" for the only root,
// else the path of the root without its ending, relative to the folder that all roots have in
// common.
[[nodiscard]] std::vector<std::string> folders_of(const FileSystem& files, const Compilation& compilation);

// Writes the artifacts of one of the roots. The root must have no errors.
void emit_artifacts(const Run& run, std::size_t root, BuildPlan& plan, emit::ArtifactSink& sink);
// Writes what a plan sends for a root: some of its mappings, and deletions for those backends that
// take them.
void emit_plan(const Run& run, std::size_t root, const CheckedPart& part, targets::Removals removals, BuildPlan& plan,
               emit::ArtifactSink& sink);

// The first line of a root's artifacts. Its hash changes with everything that artifacts say of the
// sources, and with nothing else. So the DSL and TOML forms of a project give the same artifacts.
[[nodiscard]] std::string provenance_of(const CompiledRoot& root);

}  // namespace asrmap::cli
