// SPDX-License-Identifier: MIT
// Which artifacts are made of which sources: what `build` and `verify` agree on.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.h"
#include "targets/backend.h"

namespace asrmap {

// What says which artifacts, of commands that build or read back what was built.
struct TargetOptions : ProjectOptions {
  std::vector<std::string> targets;
  std::string out;                        // a folder
  std::vector<std::string> emit_options;  // target.key=value
};

[[nodiscard]] ParameterOf<TargetOptions> out_option();
[[nodiscard]] ParameterOf<TargetOptions> opt_option(std::string_view meaning);

struct BuildPlan {
  std::vector<const Backend*> backends;  // in the order of the catalogue
  EmitOptions options;
  std::string out;  // the folder; empty if none was named
  BuildNeeds needs;
  std::map<std::size_t, std::string> provenances;  // of the roots that were written, each hashed once
};

// From the command line and [build] of the project file. Nothing after a mistake, which
// has been said on standard error.
[[nodiscard]] std::optional<BuildPlan> plan_build(World& world, const TargetOptions& options, const Inputs& inputs);

// Below which folder of the output the artifacts of each root stand: "" for the only
// root, else its path without its ending, from the folder that all roots have in common.
[[nodiscard]] std::vector<std::string> folders_of(const FileSystem& files, const Compilation& compilation);

// Writes the artifacts of one of the roots, which has no errors.
void emit_artifacts(const Run& run, std::size_t root, BuildPlan& plan, ArtifactSink& sink);
// Writes what a plan sends of it, for backends that take it: a part, and deletions.
void emit_plan(const Run& run, std::size_t root, const CheckedPart& part, Removals removals, BuildPlan& plan,
               ArtifactSink& sink);

// What the artifacts of a root start with. The hash changes with all that artifacts say of the
// sources, and with nothing else, so that both spellings give the same artifacts.
[[nodiscard]] std::string provenance_of(const CompiledRoot& root);

}  // namespace asrmap
