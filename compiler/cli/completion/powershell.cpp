// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include "cli/completion/engine.h"
#include "cli/completion/script.h"
#include "cli/completion/words.h"
#include "targets/powershell/quote_powershell.h"

namespace asrmap::cli {
namespace {

std::string kind_of(const Parameter& parameter, bool has_words) {
  switch (parameter.takes) {
    case Takes::paths: return "paths";
    case Takes::json_file: return "json";
    case Takes::folder: return "folders";
    case Takes::side: return "side";
    case Takes::text:
    case Takes::rule:
    case Takes::target_option:
    case Takes::command: break;
  }
  return !has_words ? "text" : takes_list(parameter) ? "list" : "words";
}

// A list of pairs: the word to insert, and its meaning.
std::string word_list(const std::vector<Word>& words) {
  std::string out;
  for (const Word& word : words)
    out += fmt::format("{}@({}, {})", out.empty() ? "" : ", ", targets::quote_powershell(word.text),
                       targets::quote_powershell(word.meaning));
  // Without the comma, a list of one pair would become the pair.
  return words.empty() ? "@()" : words.size() == 1 ? "@(," + out + ")" : "@(" + out + ")";
}

// The members of a table that say what a value is.
std::string taken(const Parameter& parameter, std::span<const CommandInfo> commands) {
  const std::vector<Word> words = words_of(parameter, commands);
  return fmt::format("Takes = {}; Words = {}", targets::quote_powershell(kind_of(parameter, !words.empty())),
                     word_list(words));
}

void append_command(std::string& out, const CommandInfo& command, std::span<const CommandInfo> commands) {
  out += fmt::format("        @{{\n            Name = {}; Meaning = {}\n            Options = @(\n",
                     targets::quote_powershell(command.name), targets::quote_powershell(command.summary));
  for (const Parameter& option : command.options)
    out += fmt::format("                @{{ Name = {}; Letter = {}; Meaning = {}; {} }}\n",
                       targets::quote_powershell(option.name), targets::quote_powershell(option.letter),
                       targets::quote_powershell(meaning_of(option)),
                       is_flag(option) ? "Takes = ''" : taken(option, commands));
  out += "            )\n            Operands = @(\n";
  for (const Parameter& operand : command.operands)
    out += fmt::format("                @{{ Repeats = ${}; {} }}\n", repeats(operand) ? "true" : "false",
                       taken(operand, commands));
  out += "            )\n        }\n";
}

}  // namespace

std::string powershell_completion(std::span<const CommandInfo> commands) {
  std::string table = "@(\n";
  for (const CommandInfo& command : commands) append_command(table, command, commands);
  table += "        @{\n            Name = ''; Meaning = ''\n            Options = @(\n";
  for (const ProgramOption& option : kProgramOptions)
    table += fmt::format("                @{{ Name = {}; Letter = {}; Meaning = {}; Takes = '' }}\n",
                         targets::quote_powershell(option.name), targets::quote_powershell(option.letter),
                         targets::quote_powershell(option.meaning));
  table += "            )\n            Operands = @()\n        }\n    )";
  std::string out(kPowerShellEngine);
  return out.replace(out.find(kPowerShellTable), kPowerShellTable.size(), table);
}

}  // namespace asrmap::cli
