// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include "cli/completion/engine.h"
#include "cli/completion/script.h"
#include "cli/completion/words.h"
#include "emit/quote_posix.h"

namespace asrmap::cli {
namespace {

constexpr std::size_t kWidth = 100;

// An array of bash, "words=(a b)", on several lines if necessary.
std::string array_of(const std::vector<Word>& words) {
  std::string out = "words=(";
  std::size_t line = 0;
  for (const Word& word : words) {
    const std::string quoted = emit::quote_posix(word.text);
    if (line + quoted.size() > kWidth) {
      out += "\n       ";
      line = 0;
    }
    if (!out.ends_with('(')) out += ' ';
    out += quoted;
    line += quoted.size() + 1;
  }
  return out + ')';
}

std::string taken(const Parameter& parameter, std::span<const CommandInfo> commands) {
  switch (parameter.takes) {
    case Takes::paths: return "takes=paths";
    case Takes::json_file: return "takes=json";
    case Takes::folder: return "takes=folders";
    case Takes::side: return "takes=side";
    case Takes::text:
    case Takes::rule:
    case Takes::target_option:
    case Takes::command: break;
  }
  const std::vector<Word> words = words_of(parameter, commands);
  if (words.empty()) return "takes=text";
  return fmt::format("takes={} {}", takes_list(parameter) ? "list" : "words", array_of(words));
}

// Appends a branch of the `case` for each option of a command that takes a value, and for each
// number of an operand.
void append_values(std::string& out, const CommandInfo& command, std::span<const CommandInfo> commands) {
  for (const Parameter& option : command.options) {
    if (is_flag(option)) continue;
    std::string pattern;
    for (const std::string_view name : names_of(option))
      pattern += fmt::format("{}{}", pattern.empty() ? "" : " | ",
                             emit::quote_posix(fmt::format("{} {}", command.name, name)));
    out += fmt::format("    {}) {} ;;\n", pattern, taken(option, commands));
  }
  for (std::size_t i = 0; i < command.operands.size(); ++i) {
    const bool any = repeats(command.operands[i]);
    const std::string of = fmt::format("{} {}", command.name, any ? "" : std::to_string(i + 1));
    out += fmt::format("    {}{}) {} ;;\n", emit::quote_posix(of), any ? "[0-9]*" : "",
                       taken(command.operands[i], commands));
  }
}

}  // namespace

std::string bash_completion(std::span<const CommandInfo> commands) {
  std::vector<Word> names, before;
  for (const CommandInfo& command : commands) names.push_back({std::string(command.name)});
  for (const ProgramOption& option : kProgramOptions)
    for (const std::string_view name : {option.letter, option.name})
      if (!name.empty()) before.push_back({std::string(name)});
  std::string out = fmt::format(
      "# shellcheck shell=bash disable=SC2034 # the functions share the variables of _asrmap\n\n"
      "_asrmap_commands() {{ {}; }}\n\n"
      "_asrmap_options() {{ # COMMAND\n  case $1 in\n    '') {} ;;\n",
      array_of(names), array_of(before));
  for (const CommandInfo& command : commands) {
    std::vector<Word> options;
    for (const Parameter& option : command.options)
      for (const std::string_view name : names_of(option)) options.push_back({std::string(name)});
    out += fmt::format("    {}) {} ;;\n", emit::quote_posix(command.name), array_of(options));
  }
  out += "  esac\n}\n\n_asrmap_value() { # COMMAND and an option, or the number of an operand\n  case $1 in\n";
  for (const CommandInfo& command : commands) append_values(out, command, commands);
  return out.append("    *) return 1 ;;\n  esac\n}\n\n").append(kBashEngine);
}

}  // namespace asrmap::cli
