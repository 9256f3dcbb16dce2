// SPDX-License-Identifier: MIT
#include "cli/completion/words.h"

#include <fmt/core.h>

#include "change/kind_info.h"
#include "check/catalogue.h"
#include "targets/backend.h"

namespace asrmap::cli {

std::vector<Word> words_of(const Parameter& parameter, std::span<const CommandInfo> commands) {
  std::vector<Word> words;
  for (const std::string_view choice : parameter.choices) words.push_back({std::string(choice)});
  if (parameter.takes == Takes::rule)
    for (const check::Rule* rule : check::all_rules())
      words.push_back({std::string(rule->info.name), rule->info.summary});
  if (parameter.takes == Takes::rule)
    for (const change::KindInfo& info : change::all_kinds())
      words.push_back({std::string(to_string(info.kind)), info.summary});
  if (parameter.takes == Takes::command)
    for (const CommandInfo& command : commands) words.push_back({std::string(command.name), command.summary});
  if (parameter.takes == Takes::target_option)
    for (const targets::Backend* backend : targets::all_backends())
      for (const targets::OptionInfo& option : backend->info.options)
        words.push_back({fmt::format("{}.{}=", backend->info.name, option.key), option.meaning});
  return words;
}

bool repeats(const Parameter& operand) { return operand.keeps == Keeps::all && operand.takes != Takes::rule; }

bool is_flag(const Parameter& option) { return option.keeps == Keeps::none; }

std::vector<std::string_view> names_of(const Parameter& option) {
  if (option.letter.empty()) return {option.name};
  return {option.letter, option.name};
}

std::string escaped(std::string_view text, std::string_view marks, char escape) {
  std::string result;
  for (const char c : text) {
    if (marks.find(c) != std::string_view::npos) result += escape;
    result += c;
  }
  return result;
}

}  // namespace asrmap::cli
