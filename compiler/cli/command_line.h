// SPDX-License-Identifier: MIT
// The command line as a table: what reads it, what explains it and what finds the
// mistakes in it go by the same rows.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "cli/command.h"

namespace asrmap {

// What a value is, so that a shell can complete it.
enum class Takes {
  text,       // what `choices` has, or anything
  paths,      // mapping files and folders
  json_file,  // an export, a baseline or a state
  folder,
  side,           // mapping files, folders, and git:REVISION
  rule,           // a rule's name, or an error text
  target_option,  // TARGET.KEY=VALUE
  command,        // the name of one
};

// An option, or what stands without one. Where it goes says how often it is taken: a
// flag has no value, of several strings the last counts, a vector keeps all.
struct Parameter {
  std::string_view name;        // "--format"; "PATH" for what stands without an option
  std::string_view value = {};  // "FORMAT"; empty for a flag
  std::string_view meaning = {};
  std::variant<bool Options::*, std::string Options::*, std::vector<std::string> Options::*, Format Options::*> place;
  Takes takes = Takes::text;
  // All that it takes, the default first; anything if empty. A vector takes several,
  // with commas between them.
  std::vector<std::string_view> choices = {};
  std::string_view letter = {};      // "-o"
  std::vector<Format> formats = {};  // those that `choices` names, for a place that is a Format
  bool may_lack = false;             // of what stands without an option: it may be left out
};

struct CommandInfo {
  std::string_view name;
  std::string_view summary;
  ExitStatus (*run)(World&, const Options&);
  std::vector<Parameter> operands = {};  // each takes what the one before has no room for
  std::vector<Parameter> options;
  std::vector<std::string_view> examples;
};

// What stands in the place of a command.
struct ProgramOption {
  std::string_view name, letter, meaning;
};
inline constexpr std::array<ProgramOption, 3> kProgramOptions = {{
    {"--help", "-h", "List the commands"},
    {"--version", "", "Show the version"},
    {"--licenses", "", "Show the notices of the libraries"},
}};

// The entry of each command, which stands beside its code.
namespace commands {
#define ASRMAP_COMMAND(name) [[nodiscard]] CommandInfo name();
#include "cli/commands.def"
#undef ASRMAP_COMMAND
}  // namespace commands

// All of them, in the order in which `--help` lists them.
[[nodiscard]] std::vector<CommandInfo> all_commands();

// The arguments behind a command's name. Nothing after a mistake; `why` is the line
// to print.
[[nodiscard]] std::optional<Options> read_options(const CommandInfo& command, std::span<const std::string> arguments,
                                                  std::string& why);

// Takes several with commas between, such as `--target arm,bicep`.
[[nodiscard]] bool takes_list(const Parameter& option);
// "text (the default), json or csv" of a choice of one, behind its meaning if it has one.
[[nodiscard]] std::string meaning_of(const Parameter& parameter);
// The line below "Usage:", and that of an option: "-o, --out FOLDER".
[[nodiscard]] std::string usage_of(const CommandInfo& command);
[[nodiscard]] std::string spelling_of(const Parameter& option);

// What `--help` shows.
[[nodiscard]] std::string help_text(std::span<const CommandInfo> commands);
[[nodiscard]] std::string help_text(const CommandInfo& command);

}  // namespace asrmap
