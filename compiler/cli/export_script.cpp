// SPDX-License-Identifier: MIT
#include "show/export_script.h"

#include "cli/command_info.h"
#include "diag/wording.h"

namespace asrmap::cli {
namespace {

struct ExportScriptOptions : Options {
  std::string script;
};

ExitStatus run_export_script(World& world, const ExportScriptOptions& options) {
  if (options.script == "vmm")
    world.out.for_program(show::kVmmExportScript);
  else if (options.script == "azure")
    world.out.for_program(show::kAzureExportScript);
  else if (options.script == "asr")
    world.out.for_program(show::kAsrExportScript);
  else if (!options.script.empty())
    return usage_error(
        world,
        fmt::format("no script is named {}; {}", ticked(options.script),
                    did_you_mean(likely(options.script, {show::kExportScripts.begin(), show::kExportScripts.end()}),
                                 "there are `vmm`, `azure` and `asr`")));
  else
    return usage_error(world, "which script? `vmm` is for the VMM server, `azure` and `asr` for a shell with `az`");
  return ExitStatus::clean;
}

}  // namespace

CommandInfo commands::export_script() {
  return CommandOf<ExportScriptOptions>{
      .name = "export-script",
      .summary = "Print the script that collects an inventory",
      .run = &run_export_script,
      .operands = {{&ExportScriptOptions::script,
                    {.name = "SCRIPT",
                     .meaning = "vmm for the VMM server; azure or asr for a shell with az",
                     .choices = {show::kExportScripts.begin(), show::kExportScripts.end()}}}},
      .examples = {"export-script vmm", "export-script asr"}};
}

}  // namespace asrmap::cli
