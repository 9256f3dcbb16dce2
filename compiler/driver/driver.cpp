// SPDX-License-Identifier: MIT
#include "driver/driver.h"

#include <utility>

namespace asrmap {

Result<Inputs> find_inputs(const FileSystem& files, Request request) {
  Inputs inputs;
  inputs.today = request.today;
  ProjectFinder finder(files, inputs.sources);
  auto roots = request.text ? finder.root_of_text(request.text->name, std::move(request.text->text))
                            : finder.roots_of(request.paths);
  if (!roots) return Failure(roots.reason());
  inputs.roots = *std::move(roots);
  inputs.found = finder.take_findings();
  if (finder.project() != nullptr) inputs.project = *finder.project();
  return inputs;
}

Result<Run> compile(const FileSystem& files, Inputs inputs, const BuildNeeds& needs) {
  auto made = compile(files, inputs.sources, inputs.roots, std::move(inputs.found), inputs.today, needs);
  if (!made) return Failure(made.reason());
  return Run{.sources = std::move(inputs.sources), .compilation = *std::move(made)};
}

}  // namespace asrmap
