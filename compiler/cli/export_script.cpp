// SPDX-License-Identifier: MIT
#include "show/export_script.h"

#include "cli/command.h"
#include "diag/wording.h"

namespace asrmap {

ExitStatus export_script_command(World& world, const Options& options) {
  if (options.script == "vmm")
    world.out.for_program(kVmmExportScript);
  else if (options.script == "azure")
    world.out.for_program(kAzureExportScript);
  else if (options.script == "asr")
    world.out.for_program(kAsrExportScript);
  else if (!options.script.empty())
    return usage_error(world,
                       fmt::format("no script is named {}; {}", ticked(options.script),
                                   did_you_mean(likely(options.script, {kExportScripts.begin(), kExportScripts.end()}),
                                                "there are `vmm`, `azure` and `asr`")));
  else
    return usage_error(world, "which script? `vmm` is for the VMM server, `azure` and `asr` for a shell with `az`");
  return ExitStatus::clean;
}

}  // namespace asrmap
