// SPDX-License-Identifier: MIT
// What the commands share: the world they run in, the options they take, and the
// exit status they give.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/parameter.h"
#include "cli/stream.h"
#include "driver/driver.h"
#include "ir/date.h"
#include "source/file_system.h"
#include "source/revision.h"
#include "source/source_map.h"
#include "text/result.h"

namespace asrmap {

enum class ExitStatus { clean = 0, findings = 1, usage = 2, bug = 3 };

// The process, as far as a command may see it.
struct World {
  FileSystem& files;
  Stream out;
  Stream err;
  std::function<Result<std::string>()> input;  // all of standard input
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  bool no_color = false;  // NO_COLOR is set
  Git git = &run_git;
  std::function<Date()> today;

  // The same with other files.
  [[nodiscard]] World with(FileSystem& other) const {
    return {other, out, err, input, out_is_terminal, err_is_terminal, no_color, git, today};
  }
};

enum class Color : std::uint8_t { automatic, always, never };
inline constexpr Named<Color> kColors[] = {
    {"auto", Color::automatic}, {"always", Color::always}, {"never", Color::never}};

// What every command that reads projects can be asked for.
struct ProjectOptions : Options {
  std::vector<std::string> paths;
  std::string stdin_filename = "stdin.asrmap";
  std::string today;  // a day; the clock's if empty
  Named<Color> color = kColors[0];
};

// Nothing if something can't be read, which has been said on standard error.
[[nodiscard]] std::optional<Inputs> find_inputs(World& world, const ProjectOptions& options);
[[nodiscard]] std::optional<Run> run_compiler(World& world, Inputs inputs, const BuildNeeds& needs = {});
// Both, for a look at the files.
[[nodiscard]] std::optional<Run> run_compiler(World& world, const ProjectOptions& options);

// Whether to write colours: as --color has it, else to a terminal.
[[nodiscard]] bool use_color(const World& world, const ProjectOptions& options, bool to_terminal);
// The findings as text; to a terminal with a last line on how to learn more, which
// stays out of what is piped, kept or quoted.
[[nodiscard]] std::string findings_text(const World& world, const ProjectOptions& options, const Run& run,
                                        bool to_terminal);
// Prints the findings as text on standard error, if there are any.
void show_findings(World& world, const ProjectOptions& options, const Run& run);
// Findings after an error, or after a warning if these are denied; else clean.
[[nodiscard]] ExitStatus status_of(const Compilation& compilation, bool deny_warnings = false);
// "asrmap: …" on standard error.
ExitStatus usage_error(World& world, std::string_view line);

// The whole command line, without the program's name. Never throws.
[[nodiscard]] int run_asrmap(World& world, std::vector<std::string> arguments);

}  // namespace asrmap
