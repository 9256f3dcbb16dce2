// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include "cli/completion/engine.h"
#include "cli/completion/script.h"
#include "cli/completion/words.h"
#include "emit/quote_posix.h"

namespace asrmap::cli {
namespace {

// What `_arguments` does to complete a value. It splits this into words as a shell does. A blank
// before the name of a function keeps `_arguments` from passing options to it that it does not
// know.
std::string action(const Parameter& parameter, std::span<const CommandInfo> commands) {
  switch (parameter.takes) {
    case Takes::paths: return "_asrmap_files";
    case Takes::json_file: return "_files -g '*.json(-.)'";
    case Takes::folder: return "_files -/";
    case Takes::side: return " _asrmap_side";
    case Takes::rule: return " _asrmap_rules";
    case Takes::command: return " _asrmap_commands";
    case Takes::target_option: return " _asrmap_target_options";
    case Takes::text: break;
  }
  std::string words;
  for (const Word& word : words_of(parameter, commands)) words += ' ' + emit::quote_posix(word.text);
  if (words.empty()) return " ";
  return takes_list(parameter) ? " _values -s , " + emit::quote_posix(parameter.value) + words
                               : '(' + words.substr(1) + ')';
}

// `:message:action`. `_arguments` gives backslashes and colons in it a meaning, so they are
// escaped.
std::string value_spec(const Parameter& parameter, std::span<const CommandInfo> commands) {
  const std::string_view name = parameter.value.empty() ? parameter.name : parameter.value;
  return fmt::format(":{}:{}", escaped(name, "\\:"), escaped(action(parameter, commands), "\\:"));
}

std::string explanation(std::string_view text) { return fmt::format("[{}]", escaped(text, "\\[]:")); }

// Appends a specification for each name of an option. If an option has two names, using one
// excludes the other.
void append_option(std::string& out, const Parameter& option, std::span<const CommandInfo> commands) {
  const bool repeated = option.keeps == Keeps::all;
  for (const std::string_view name : names_of(option)) {
    std::string spec = option.name == "--help" ? "(- *)" : "";
    if (spec.empty() && !option.letter.empty()) spec = fmt::format("({} {})", option.letter, option.name);
    if (repeated) spec = "*";
    spec += name;
    if (!is_flag(option)) spec += name.starts_with("--") ? "=" : "+";
    spec += explanation(meaning_of(option));
    if (!is_flag(option)) spec += value_spec(option, commands);
    out += " \\\n        " + emit::quote_posix(spec);
  }
}

void append_operands(std::string& out, const CommandInfo& command, std::span<const CommandInfo> commands) {
  for (std::size_t i = 0; i < command.operands.size(); ++i) {
    const Parameter& operand = command.operands[i];
    const std::string at = repeats(operand) ? "*" : std::to_string(i + 1);
    out += " \\\n        " + emit::quote_posix(at + (operand.may_lack ? ":" : "") + value_spec(operand, commands));
  }
}

// A function that offers words with their meanings.
std::string word_function(std::string_view name, std::string_view tag, const Parameter& parameter,
                          std::span<const CommandInfo> commands) {
  std::string out = fmt::format("{}() {{\n  local -a offered\n  offered=(\n", name);
  for (const Word& word : words_of(parameter, commands))
    out += fmt::format("    {}\n",
                       emit::quote_posix(fmt::format("{}:{}", escaped(word.text, "\\:"), escaped(word.meaning, "\\"))));
  const bool open = parameter.takes == Takes::target_option;  // a value is to follow
  return out + fmt::format("  )\n  _describe -t {0} {0} offered{1}\n}}\n\n", tag, open ? " -S ''" : "");
}

}  // namespace

std::string zsh_completion(std::span<const CommandInfo> commands) {
  const Parameter name{.name = "COMMAND", .takes = Takes::command}, rule{.name = "RULE", .takes = Takes::rule},
      option{.name = "OPTION", .takes = Takes::target_option};
  std::string out = "\n" + word_function("_asrmap_commands", "commands", name, commands) +
                    word_function("_asrmap_rules", "rules", rule, commands) +
                    word_function("_asrmap_target_options", "target-options", option, commands);
  out += "_asrmap_before_command() {\n  specs=(";
  for (const ProgramOption& each : kProgramOptions)
    for (const std::string_view spelling : {each.letter, each.name})
      if (!spelling.empty())
        out += "\n    " + emit::quote_posix(fmt::format("(- *){}{}", spelling, explanation(each.meaning)));
  out += "\n    '1:COMMAND: _asrmap_commands'\n    '*::: :->arguments'\n  )\n}\n\n";
  out += "_asrmap_arguments() { # COMMAND\n  case $1 in\n";
  for (const CommandInfo& command : commands) {
    out += fmt::format("    ({})\n      _arguments -S :", emit::quote_posix(command.name));
    for (const Parameter& each : command.options) append_option(out, each, commands);
    append_operands(out, command, commands);
    out += "\n      ;;\n";
  }
  return out.append("  esac\n}\n\n").append(kZshEngine);
}

}  // namespace asrmap::cli
