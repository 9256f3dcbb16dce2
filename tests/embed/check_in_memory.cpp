// SPDX-License-Identifier: MIT
// A program that embeds asrmap. It links the library without the command line, and checks a project
// that is in no file.
#include <cstdio>
#include <string>

#include "driver/driver.h"

int main() {
  asrmap::MemoryFileSystem files;
  files.files["/site/asrmap.toml"] = "";
  files.files["/site/parts/vmm.asrmap"] =
      "vmm ams { network Finance { subnet web 10.1.0.0/24 subnet db 10.1.1.0/24 } }\n";
  files.files["/site/dr.asrmap"] =
      "include \"parts/vmm.asrmap\"\n"
      "vnet vnet-dr { subnet GatewaySubnet 10.0.0.0/27 subnet web 10.1.0.0/24 }\n"
      "map ams/Finance -> vnet-dr\n";

  auto inputs = asrmap::find_inputs(files, {.paths = {"/site/dr.asrmap"}});
  if (!inputs) return std::fprintf(stderr, "%s\n", inputs.reason().c_str()), 2;
  const auto run = asrmap::compile(files, *std::move(inputs));
  if (!run) return std::fprintf(stderr, "%s\n", run.reason().c_str()), 2;

  std::string found;
  for (const asrmap::Diagnostic& finding : run->compilation.findings) {
    const auto place = run->sources.file(finding.at.file).locate(finding.at.begin);
    found += std::string(run->sources.file(finding.at.file).path()) + ':' + std::to_string(place.line) + ' ' +
             std::string(finding.rule) + '\n';
  }
  std::fputs(found.c_str(), stdout);

  // A text that is not saved yet, as an editor has it.
  asrmap::Request unsaved;
  unsaved.text = {.name = "/site/new.asrmap", .text = "vnet vnet-dr {\n"};
  auto typed = asrmap::find_inputs(files, std::move(unsaved));
  if (!typed) return std::fprintf(stderr, "%s\n", typed.reason().c_str()), 2;
  const auto second = asrmap::compile(files, *std::move(typed));
  const bool is_told = second && second->compilation.has(asrmap::Severity::error);
  return found == "site/parts/vmm.asrmap:1 reserved-landing\n" && is_told ? 0 : 1;
}
