// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include "cli/completion/engine.h"
#include "cli/completion/quote_fish.h"
#include "cli/completion/script.h"
#include "cli/completion/words.h"

namespace asrmap::cli {
namespace {

// fish runs the argument of `complete -a` as code, so each word is quoted twice.
std::string call(std::string_view function, const std::vector<Word>& words) {
  std::string out = fmt::format("({}", function);
  for (const Word& word : words) {
    out.append(" ").append(quote_fish(word.text));
    if (function == "__asrmap_words") out.append(" ").append(quote_fish(word.meaning));
  }
  return quote_fish(out + ')');
}

// The options of `complete` that say what a value is.
std::string taken(const Parameter& parameter, std::span<const CommandInfo> commands) {
  switch (parameter.takes) {
    case Takes::paths: return "-a '(__asrmap_files .asrmap .asrmap.toml)'";
    case Takes::json_file: return "-a '(__asrmap_files .json)'";
    case Takes::folder: return "-a '(__asrmap_files)'";
    case Takes::side: return "-a '(__asrmap_side)'";
    case Takes::rule: return "-a '(__asrmap_rules)'";
    case Takes::command: return "-a '(__asrmap_commands)'";
    case Takes::text:
    case Takes::target_option: break;
  }
  const std::vector<Word> words = words_of(parameter, commands);
  if (words.empty()) return {};
  return "-a " + call(takes_list(parameter) ? "__asrmap_list" : "__asrmap_words", words);
}

// A function that prints words with their meanings.
std::string word_function(std::string_view name, const std::vector<Word>& words) {
  std::string out = fmt::format("function {}\n    __asrmap_words", name);
  for (const Word& word : words)
    out += fmt::format(" \\\n        {} {}", quote_fish(word.text), quote_fish(word.meaning));
  return out + "\nend\n\n";
}

void append_option(std::string& out, std::string_view condition, std::string_view name, std::string_view letter,
                   std::string_view rest) {
  out += fmt::format("complete -c asrmap -n {} -l {}", quote_fish(condition), quote_fish(name.substr(2)));
  if (!letter.empty()) out += fmt::format(" -s {}", quote_fish(letter.substr(1)));
  out.append(" ").append(rest).append("\n");
}

void append_command(std::string& out, const CommandInfo& command, std::span<const CommandInfo> commands) {
  const std::string at = "__asrmap_at " + quote_fish(command.name);
  for (const Parameter& option : command.options) {
    std::string rest = is_flag(option) ? "" : "-x -k ";
    if (const std::string values = is_flag(option) ? "" : taken(option, commands); !values.empty())
      rest += values + ' ';
    append_option(out, at, option.name, option.letter, rest + "-d " + quote_fish(meaning_of(option)));
  }
  for (std::size_t i = 0; i < command.operands.size(); ++i) {
    const std::string values = taken(command.operands[i], commands);
    if (values.empty()) continue;
    const std::string where = fmt::format("{} {} {}", at, repeats(command.operands[i]) ? "-ge" : "-eq", i + 1);
    out += fmt::format("complete -c asrmap -n {} -k {}\n", quote_fish(where), values);
  }
}

// A function that tells which options take a value, so that the value is not counted as an operand.
std::string value_function(std::span<const CommandInfo> commands) {
  std::string out = "function __asrmap_takes_value # COMMAND OPTION\n    switch \"$argv\"\n";
  for (const CommandInfo& command : commands) {
    std::string cases;
    for (const Parameter& option : command.options)
      if (!is_flag(option))
        for (const std::string_view name : names_of(option))
          cases.append(" ").append(quote_fish(fmt::format("{} {}", command.name, name)));
    if (!cases.empty()) out += fmt::format("        case{}\n            return 0\n", cases);
  }
  return out + "    end\n    return 1\nend\n\n";
}

}  // namespace

std::string fish_completion(std::span<const CommandInfo> commands) {
  const Parameter rule{.name = "RULE", .takes = Takes::rule};
  const Parameter name{.name = "COMMAND", .takes = Takes::command};
  std::string out = "\n" + word_function("__asrmap_commands", words_of(name, commands)) +
                    word_function("__asrmap_rules", words_of(rule, commands)) + value_function(commands) +
                    std::string(kFishEngine) + "\ncomplete -c asrmap -f\n";
  out += "complete -c asrmap -n __asrmap_before_command -k -a '(__asrmap_commands)'\n";
  for (const ProgramOption& option : kProgramOptions)
    append_option(out, "__asrmap_before_command", option.name, option.letter, "-d " + quote_fish(option.meaning));
  for (const CommandInfo& command : commands) append_command(out, command, commands);
  return out;
}

}  // namespace asrmap::cli
