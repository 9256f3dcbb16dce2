// SPDX-License-Identifier: MIT
#include "driver/driver.h"

#include <utility>

namespace asrmap {

std::optional<Inputs> find_inputs(const FileSystem& files, Request request, std::string& why) {
  Inputs inputs;
  inputs.today = request.today;
  ProjectFinder finder(files, inputs.sources);
  auto roots = request.text ? finder.root_of_text(request.text->name, std::move(request.text->text), why)
                            : finder.roots_of(request.paths, why);
  if (!roots) return std::nullopt;
  inputs.roots = std::move(*roots);
  inputs.found = finder.take_findings();
  if (finder.project() != nullptr) inputs.project = *finder.project();
  return inputs;
}

std::optional<Run> compile(const FileSystem& files, Inputs inputs, const BuildNeeds& needs, std::string& why) {
  Run run{.sources = std::move(inputs.sources), .compilation = {}};
  run.compilation = compile(files, run.sources, inputs.roots, std::move(inputs.found), inputs.today, needs);
  if (run.compilation.unreadable.empty()) return run;
  why = run.compilation.unreadable;
  return std::nullopt;
}

}  // namespace asrmap
