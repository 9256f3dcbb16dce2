// SPDX-License-Identifier: MIT
// What the commands share: the world they run in, the options they take, and the
// exit status they give.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

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

enum class Readers { people, programs };

// What a command prints its answer in. For people names are made harmless; a program gets
// each byte.
struct Format {
  Format() = default;
  constexpr Format(std::string_view its_name, Readers its_readers) : name(its_name), readers(its_readers) {}

  std::string_view name;  // as `--format` takes it; empty where a command has one only
  Readers readers = Readers::people;

  friend bool operator==(const Format& format, std::string_view text) { return format.name == text; }
};

struct Options {
  std::vector<std::string> paths;
  std::string stdin_filename = "stdin.asrmap";
  std::string color = "auto";
  std::string today;  // a day; the clock's if empty
  Format format;
  bool deny_warnings = false;
  std::string baseline, write_baseline;  // check: files
  bool help = false;
  std::string network;                    // landing: a pattern
  bool vms = false;                       // landing: of network adapters
  std::vector<std::string> targets;       // build
  std::string out;                        // build, verify, init: a folder
  std::vector<std::string> emit_options;  // build: target.key=value
  std::vector<std::string> words;         // explain
  std::string script;                     // export-script
  std::string old_side, new_side;         // diff
  bool exit_code = false;                 // diff, plan
  std::string state;                      // plan: a file
  bool prune = false;                     // plan
  std::vector<std::string> services;      // init: whose CI files
  std::string shell;                      // completion
};

// Nothing if something can't be read, which has been said on standard error.
[[nodiscard]] std::optional<Inputs> find_inputs(World& world, const Options& options);
[[nodiscard]] std::optional<Run> run_compiler(World& world, Inputs inputs, const BuildNeeds& needs = {});
// Both, for a look at the files.
[[nodiscard]] std::optional<Run> run_compiler(World& world, const Options& options);

// Whether to write colours: as --color has it, else to a terminal.
[[nodiscard]] bool use_color(const World& world, const Options& options, bool to_terminal);
// The findings as text; to a terminal with a last line on how to learn more, which
// stays out of what is piped, kept or quoted.
[[nodiscard]] std::string findings_text(const World& world, const Options& options, const Run& run, bool to_terminal);
// Prints what a command shows in the format that is asked for; with colours if `painted` and
// for people.
void show(const Stream& to, const Options& options, std::string_view text, bool painted = false);
// Prints the findings as text on standard error, if there are any.
void show_findings(World& world, const Options& options, const Run& run);
// clean or findings, from the compilation and --deny-warnings.
[[nodiscard]] ExitStatus status_of(const Compilation& compilation, const Options& options);
// "asrmap: …" on standard error.
ExitStatus usage_error(World& world, std::string_view line);

// One file each.
[[nodiscard]] ExitStatus check_command(World& world, const Options& options);
[[nodiscard]] ExitStatus landing_command(World& world, const Options& options);
[[nodiscard]] ExitStatus ir_command(World& world, const Options& options);
[[nodiscard]] ExitStatus diff_command(World& world, const Options& options);
[[nodiscard]] ExitStatus plan_command(World& world, const Options& options);
[[nodiscard]] ExitStatus build_command(World& world, const Options& options);
[[nodiscard]] ExitStatus verify_command(World& world, const Options& options);
[[nodiscard]] ExitStatus init_command(World& world, const Options& options);
[[nodiscard]] ExitStatus export_script_command(World& world, const Options& options);
[[nodiscard]] ExitStatus explain_command(World& world, const Options& options);
[[nodiscard]] ExitStatus rules_command(World& world, const Options& options);
[[nodiscard]] ExitStatus completion_command(World& world, const Options& options);
[[nodiscard]] ExitStatus man_command(World& world, const Options& options);

// The whole command line, without the program's name. Never throws.
[[nodiscard]] int run_asrmap(World& world, std::vector<std::string> arguments);

}  // namespace asrmap
