// SPDX-License-Identifier: MIT
// What the commands share: the world in which they run, the options that they take, and the exit
// status that they return.
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

namespace asrmap::cli {

enum class ExitStatus { clean = 0, findings = 1, usage = 2, bug = 3 };

// The parts of the process that a command may use. Refers to `files`, which must outlive it.
struct World {
  FileSystem& files;
  Stream out;
  Stream err;
  std::function<Result<std::string>()> input;  // reads all of standard input
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  bool no_color = false;  // NO_COLOR is set, or TERM is dumb
  Git git = &run_git;
  std::function<Date()> today;

  // The same world with other files.
  [[nodiscard]] World with(FileSystem& other) const {
    return {other, out, err, input, out_is_terminal, err_is_terminal, no_color, git, today};
  }
};

enum class Color : std::uint8_t { automatic, always, never };
inline constexpr Named<Color> kColors[] = {
    {"auto", Color::automatic}, {"always", Color::always}, {"never", Color::never}};

// What standard input counts as if nothing says so.
inline constexpr std::string_view kStdinFile = "stdin.asrmap";

// The options of every command that reads projects.
struct ProjectOptions : Options {
  std::vector<std::string> paths;
  std::string stdin_filename;  // if empty, kStdinFile
  std::string today;           // a day; if empty, that of the clock
  Named<Color> color = kColors[0];
};

// find_inputs() and run_compiler() return nothing if something can't be read; the reason has been
// printed on standard error.
[[nodiscard]] std::optional<Inputs> find_inputs(World& world, const ProjectOptions& options);
[[nodiscard]] std::optional<Run> run_compiler(World& world, Inputs inputs, const BuildNeeds& needs = {});
// Both in one, for commands that only look at the files.
[[nodiscard]] std::optional<Run> run_compiler(World& world, const ProjectOptions& options);

// Whether to write colours: as --color says, else only to a terminal.
[[nodiscard]] bool use_color(const World& world, const ProjectOptions& options, bool to_terminal);
// The exit status: `findings` after an error, and after a warning if warnings are denied; else
// `clean`.
[[nodiscard]] ExitStatus status_of(const Compilation& compilation, bool deny_warnings = false);
// Prints "asrmap: " and the line on standard error. Returns ExitStatus::usage.
ExitStatus usage_error(World& world, std::string_view line);

// Runs the whole command line, which is without the program's name. Returns the exit status. Never
// throws.
[[nodiscard]] int run_asrmap(World& world, std::vector<std::string> arguments);

}  // namespace asrmap::cli
