// SPDX-License-Identifier: MIT
// Scripts for shells: they have everything that is in the table of commands, and no text of the
// table can leave its quotes. The shells themselves judge in tests/completion_*.
#include "cli/completion/script.h"

#include <string>

#include "catch.h"
#include "change/kind_info.h"
#include "check/catalogue.h"
#include "cli/completion/engine.h"
#include "cli/completion/quote_fish.h"
#include "emit/quote_posix.h"
#include "run.h"
#include "targets/powershell/quote_powershell.h"

namespace asrmap {
namespace {

using test::run;
using test::words;

// Whether a script has a word that does not continue at either end.
bool has_word(const std::string& text, std::string_view word) {
  const auto is_part = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  };
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || !is_part(text[at - 1])) && (end == text.size() || !is_part(text[end]))) return true;
  }
  return false;
}

// An option as the script for fish names it: without its dashes.
std::string named(std::string_view shell, std::string_view option) {
  if (shell != "fish") return std::string(option);
  const bool is_long = option.starts_with("--");
  return (is_long ? "-l " : "-s ") + cli::quote_fish(option.substr(is_long ? 2 : 1));
}

TEST_CASE("every script completes every command, option and choice") {
  const std::vector<cli::CommandInfo> commands = cli::all_commands();
  for (const std::string_view shell : cli::kCompletedShells) {
    MemoryFileSystem files;
    const test::RunResult result = run(files, {"completion", std::string(shell)});
    CHECK(result.status == 0);
    CHECK(result.err.empty());
    CHECK(result.out == cli::completion_script(shell, commands));
    for (const cli::ProgramOption& option : cli::kProgramOptions) {
      INFO(shell << ": " << option.name);
      CHECK(has_word(result.out, named(shell, option.name)));
      if (!option.letter.empty()) CHECK(has_word(result.out, named(shell, option.letter)));
    }
    for (const check::Rule* rule : check::all_rules()) {
      INFO(shell << ": " << rule->info.name);
      CHECK(has_word(result.out, rule->info.name));
    }
    for (const change::KindInfo& info : change::all_kinds()) {
      INFO(shell << ": " << to_string(info.kind));
      CHECK(has_word(result.out, to_string(info.kind)));
    }
    CHECK(has_word(result.out, "help"));
    for (std::size_t i = 0; i < commands.size(); ++i) {
      // A table with only this command gives a script without the options of other commands.
      const std::string own = cli::completion_script(shell, std::span(commands).subspan(i, 1));
      INFO(shell << ": " << commands[i].name);
      CHECK(has_word(result.out, commands[i].name));
      for (const cli::Parameter& option : commands[i].options) {
        INFO(option.name);
        CHECK(has_word(own, named(shell, option.name)));
        if (!option.letter.empty()) CHECK(has_word(own, named(shell, option.letter)));
        for (const std::string_view choice : option.choices) CHECK(has_word(own, choice));
      }
      for (const cli::Parameter& operand : commands[i].operands)
        for (const std::string_view choice : operand.choices) CHECK(has_word(own, choice));
    }
  }
}

TEST_CASE("scripts say what commands, options and rules mean, where a shell shows it") {
  const std::string zsh = cli::completion_script("zsh", cli::all_commands()),
                    fish = cli::completion_script("fish", cli::all_commands()),
                    powershell = cli::completion_script("powershell", cli::all_commands());
  for (const std::string_view meaning :
       {"Say what a rule finds, or a change or an error text means, why, and what to do", "Exit with 1 on warnings too",
        "More adapters land in a subnet than it has free addresses", "A VM network is no longer mapped",
        "the API version in each URL"}) {
    INFO(meaning);
    CHECK(zsh.find(meaning) != std::string::npos);
    CHECK((fish.find(meaning) != std::string::npos || meaning.starts_with("the API")));
    CHECK(powershell.find(meaning) != std::string::npos);
  }
}

TEST_CASE("who adds a parameter says what it takes") {
  for (const cli::CommandInfo& command : cli::all_commands())
    for (const std::vector<cli::Parameter>& parameters : {command.operands, command.options})
      for (const cli::Parameter& parameter : parameters) {
        INFO(command.name << " " << parameter.name);
        const std::string_view value = parameter.value.empty() ? parameter.name : parameter.value;
        const bool is_a_file = value == "FILE" || value == "FOLDER" || value == "PATH" || value == "OLD";
        CHECK((parameter.takes != cli::Takes::text || !is_a_file));
        CHECK((parameter.takes == cli::Takes::text || parameter.choices.empty()));
      }
}

TEST_CASE("a shell that has no script is named") {
  MemoryFileSystem files;
  CHECK(run(files, words("completion")).err ==
        "asrmap: which shell? there are `bash`, `zsh`, `fish` and `powershell`\n");
  CHECK(run(files, words("completion bsh")).err ==
        "asrmap: no script completes asrmap in `bsh`; did you mean `bash`?\n");
  CHECK(run(files, words("completion csh93")).err ==
        "asrmap: no script completes asrmap in `csh93`; there are `bash`, `zsh`, `fish` and `powershell`\n");
  CHECK(run(files, words("completion bash zsh")).err ==
        "asrmap: `asrmap completion` takes one SHELL; `zsh` is one too many\n");
}

// Uses texts that look like code, in all places of a table.
TEST_CASE("nothing in the table leaves its quotes") {
  constexpr std::string_view kText = "it's $(x) `x` \"x\" [x] x:x \\ (x) %x {x} ;x";
  const cli::CommandInfo command{
      .name = "go",
      .summary = kText,
      .operands = {{.name = kText, .meaning = kText, .choices = {kText}}},
      .options = {{.name = "--one", .value = kText, .meaning = kText, .choices = {kText}},
                  {.name = "--some", .value = kText, .meaning = kText, .choices = {kText}, .keeps = cli::Keeps::all},
                  {.name = "--vms", .meaning = kText, .keeps = cli::Keeps::none}},
      .examples = {kText}};
  const auto made = [&](std::string_view shell) { return cli::completion_script(shell, std::span(&command, 1)); };
  // The script without its fixed part, and without the quoted forms of the text.
  const auto without = [](std::string text, std::initializer_list<std::string> forms) {
    for (const std::string& form : forms) {
      REQUIRE(text.find(form) != std::string::npos);
      for (std::size_t at = text.find(form); at != std::string::npos; at = text.find(form)) text.erase(at, form.size());
    }
    return text;
  };
  const std::string text(kText), twice = text + ": " + text;
  CHECK(without(made("bash"), {std::string(cli::kBashEngine), emit::quote_posix(text)}).find("$(x)") ==
        std::string::npos);
  const std::string chosen = text + ": " + text + " (the default)";
  CHECK(without(made("powershell"),
                {targets::quote_powershell(chosen), targets::quote_powershell(twice), targets::quote_powershell(text)})
            .find("$(x)") == std::string::npos);
  const std::string nested = cli::quote_fish(cli::quote_fish(text));
  const std::string choice = nested.substr(1, nested.size() - 2);
  CHECK(without(made("fish"), {std::string(cli::kFishEngine), choice, cli::quote_fish(chosen), cli::quote_fish(twice),
                               cli::quote_fish(text)})
            .find("$(x)") == std::string::npos);
  // In zsh a specification is quoted a second time, in the ways of `_arguments` and `_describe`.
  const std::string zsh = made("zsh");
  CHECK(zsh.find(R"('--vms[it'\''s $(x) `x` "x" \[x\] x\:x \\ (x) %x {x} ;x]')") != std::string::npos);
  CHECK(zsh.find(R"('go:it'\''s $(x) `x` "x" [x] x:x \\ (x) %x {x} ;x')") != std::string::npos);
  CHECK(zsh.find(R"(:('\''it'\''\\'\'''\''s $(x) `x` "x" [x] x\:x \\ (x) %x {x} ;x'\''))") != std::string::npos);
}

TEST_CASE("fish has two characters that end a quote or may not") {
  CHECK(cli::quote_fish("") == "''");
  CHECK(cli::quote_fish("a b") == "'a b'");
  CHECK(cli::quote_fish("it's \\ $x (y)") == "'it\\'s \\\\ $x (y)'");
  CHECK(cli::quote_fish("a\n") == "'a\n'");
  CHECK(cli::quote_fish(std::string_view("a\0b", 3)) ==
        "'a\xEF\xBF\xBD"
        "b'");
}

}  // namespace
}  // namespace asrmap
