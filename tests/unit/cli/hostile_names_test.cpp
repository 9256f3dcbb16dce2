// SPDX-License-Identifier: MIT
// Runs every command, in every format that people may see, on a project whose names look like
// commands of a terminal or of the service that keeps the log.
#include <fmt/core.h>

#include <algorithm>
#include <regex>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catch.h"
#include "cli/command_line.h"
#include "cli/completion/script.h"
#include "hostile_project.h"
#include "run.h"
#include "targets/backend.h"
#include "text/code_point.h"

namespace asrmap {
namespace {

using test::hostile_project;
using test::quoted_word;
using Arguments = std::vector<std::string>;

// Each of these is once the beginning of a name, and once behind a line break in a name.
const std::vector<std::string> kHostile = {
    "##vso[task.setvariable variable=x]",
    "##VSO[task.prependpath]x",
    "##[add-path]x",
    "##teamcity[x]",
    "::error::x",
    "::add-mask::x",
    "  ::stop-commands::x",
    "\u00A0::error::x",
    "#\u00AD#\u200Bvso[x]",
    ":\u200B:error::x",
    "a\n::error::x\n##[error]x\r##vso[x]",
    "\x1B[2J\x1B]0;title\a",
    "\u0085\u0090x\u009B31m",
    "a\x7F\b\v\f",
    "\u061C\u200E\u200F\u202A\u202Ex\u2066\u2069",
    "a\u2028::error::x\u2029##vso[x]",
    "a\u00AD\uFEFF\u200B\u2060\u3164\u115F\uFFA0\u034F\u180E\u2800",
    "a\U000E0041\U000E007F\U000E0100\uFE0F\uFE00",
    "a`b|c<img src=x>@everyone](http://x)",
};
// For names of files and for arguments.
const std::string kBytes =
    "a\x9B"
    "2J\xC0\xAF\xED\xA0\x80\xFF";

// Commands that are run in addition to the table of commands. They have words that mean something
// to one of the commands.
std::vector<Arguments> commands_over(const std::string& name) {
  std::string file = name;
  for (char& c : file)
    if (c == '/') c = ':';
  file += ".asrmap";
  std::vector<Arguments> all;
  for (const std::string format : {"text", "concise", "github", "azure-pipelines", "junit"})
    for (const std::string& path : {std::string("site.asrmap"), std::string("bad.asrmap"), std::string("raw.asrmap"),
                                    std::string("bad.asrmap.toml"), file, std::string("."), std::string("missing")})
      all.push_back({"check", "--format", format, "--", path});
  all.push_back({"check", "--color", "always", "--", "bad.asrmap", file});
  all.push_back({"check", "--baseline", "known.json", "site.asrmap"});
  all.push_back({"check", "--stdin-filename", file, "-"});
  for (const std::string format : {"text", "csv", "markdown"})
    for (const Arguments& more : {Arguments{"site.asrmap"},
                                  {"bad.asrmap"},
                                  {"site.asrmap", "old.asrmap"},
                                  {file},
                                  {"--vms", "vms.asrmap"},
                                  {"--network", name, "site.asrmap"}}) {
      all.push_back({"landing", "--format", format});
      all.back().insert(all.back().end(), more.begin(), more.end());
    }
  for (const std::string format : {"text", "markdown"}) {
    all.push_back({"diff", "--format", format, "old.asrmap", "site.asrmap"});
    all.push_back({"diff", "--format", format, "old.asrmap", "bad.asrmap"});
    all.push_back({"diff", "--format", format, "--", file, file});
    all.push_back({"plan", "--format", format, "--state", "state.json", "site.asrmap"});
    all.push_back({"plan", "--format", format, "--state", "state.json", "--target", "rest", "-o", name, "site.asrmap"});
    all.push_back({"explain", "--format", format, "subnet-fallback"});
    all.push_back({"explain", "--format", format, "Target network settings are not configured " + name});
    all.push_back({"rules", "--format", format});
  }
  for (const std::string& side : {name, "git:" + name, "git:HEAD:" + name}) {
    all.push_back({"diff", "--", side});
    all.push_back({"diff", "--", side, name});
  }
  all.push_back({"plan", "--state", "export.json", "site.asrmap"});
  all.push_back({"plan", "--", name + ".json"});
  all.push_back({"build", "--target", "all", "-o", "out-" + name, "site.asrmap"});
  all.push_back({"build", "--target", "all", "-o", "out", "site.asrmap", "old.asrmap"});
  all.push_back({"build", "--target", "rest", "bad.asrmap"});
  for (const targets::Backend* backend : targets::all_backends())
    for (const std::string path : {"site.asrmap", "named.asrmap"})
      all.push_back({"build", "--target", std::string(backend->info.name), path});
  all.push_back({"verify", "out-" + name, "site.asrmap"});
  all.push_back({"verify", "out-" + name, "old.asrmap"});
  all.push_back({"verify", "out", "bad.asrmap"});
  all.push_back({"ir", "bad.asrmap"});
  all.push_back({"init", "--", name});
  all.push_back({"init", "--ci", "github,azure-pipelines", "--", name});
  all.push_back({"explain", "-"});
  all.push_back({"export-script", "vmm"});
  for (const std::string_view shell : cli::kCompletedShells) all.push_back({"completion", std::string(shell)});
  all.push_back({"completion", "--", name});
  all.push_back({"man"});
  return all;
}

// Everything that the table of commands takes, with names in place of values.
std::vector<Arguments> table_over(const std::string& name) {
  std::vector<Arguments> all = {{name}, {"--" + name}, {"help", name}, {"help"}, {"--help"}, {}};
  for (const cli::CommandInfo& command : cli::all_commands()) {
    const std::string of(command.name);
    all.push_back({of});
    all.push_back({of, "--help"});
    all.push_back({of, "--", name});
    all.push_back({of, "--", name, name, name});
    all.push_back({of, "--" + name});
    all.push_back({of, "-" + name});
    for (const cli::Parameter& option : command.options) {
      const std::string its(option.name);
      all.push_back({of, its + "=" + name});
      if (!option.value.empty()) all.push_back({of, its, name});
      for (const std::string_view choice : option.choices) all.push_back({of, its, std::string(choice)});
    }
  }
  all.push_back({"build", "--opt", "arm." + name + "=" + name});
  all.push_back({"build", "--opt", name + ".x=" + name});
  all.push_back({"build", "--opt", "arm.api-version=" + name});
  return all;
}

// Characters that must not be shown as they are. They are listed here again, apart from the table
// that the program uses.
bool is_forbidden(char32_t c) {
  const auto between = [c](char32_t first, char32_t last) { return c >= first && c <= last; };
  return c < 0x20 || between(0x7F, 0x9F) || c == 0xAD || c == 0x034F || c == 0x061C || between(0x115F, 0x1160) ||
         between(0x180B, 0x180F) || between(0x200B, 0x200F) || between(0x2028, 0x202E) || between(0x2060, 0x206F) ||
         c == 0x2800 || c == 0x3164 || between(0xFE00, 0xFE0F) || c == 0xFEFF || c == 0xFFA0 ||
         between(0xFFF9, 0xFFFB) || between(0xE0000, 0xE0FFF);
}

std::string without(std::string text, std::string_view what) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at)) text.erase(at, what.size());
  return text;
}

// What is wrong with an output; empty if nothing is. `text` is the output without colours. Apart
// from the commands of its format, nothing forbidden may be in it.
std::string fault_of(const std::string& output, const std::string& format) {
  std::string text = output;
  for (const char* const code : {"1;36", "1;33", "1;31", "1", "34", "32", "0"})
    text = without(text, fmt::format("\x1B[{}m", code));
  for (const auto& [sign, plain] : {std::pair("⚠️", "⚠"), {"ℹ️", "ℹ"}, {"♻️", "♻"}})
    for (std::size_t at = text.find(sign); at != std::string::npos; at = text.find(sign, at))
      text.replace(at, std::string_view(sign).size(), plain);
  static const std::regex github("^::(error|warning|notice) (title=[a-z-]+,)?file="),
      azure("^##vso\\[task\\.logissue type=(error|warning);(code=[a-z-]+;)?sourcepath="),
      command("##[a-z]*\\[", std::regex::icase);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string line = text.substr(0, end);
    text.erase(0, end + 1);
    if (format == "csv" && line.ends_with('\r')) line.pop_back();
    if (format == "github" && line.starts_with("::")) line = std::regex_replace(line, github, "finding ");
    if (format == "azure-pipelines" && line.starts_with("##")) line = std::regex_replace(line, azure, "finding ");
    if (line.find("##") != std::string::npos && std::regex_search(line, command)) return "a command: " + line;
    std::string_view rest = line;
    while (!rest.empty()) {
      const CodePoint c = first_code_point(rest);
      if (c.is_bad_byte()) return "no UTF-8: " + line;
      if (is_forbidden(c.value)) return fmt::format("U+{:04X}: {}", static_cast<unsigned>(c.value), line);
      rest.remove_prefix(c.bytes);
    }
    const std::size_t begin = line.find_first_not_of(" \u00A0\u3000");
    if (begin != std::string::npos && line.compare(begin, 2, "::") == 0) return "a command at the start: " + line;
  }
  return {};
}

// The format of an output, from the arguments of its command.
std::string format_of(const Arguments& arguments) {
  for (std::size_t i = 0; i + 1 < arguments.size(); ++i)
    if (arguments[i] == "--format") return arguments[i + 1];
  return "text";
}

// Whether the output is a script of asrmap itself, in which no other names are.
bool is_for_programs(const Arguments& arguments) { return !arguments.empty() && arguments[0] == "export-script"; }

void check_all(const std::string& name, const std::vector<Arguments>& all, const std::string& input) {
  for (const bool terminal : {false, true}) {
    MemoryFileSystem files = hostile_project(name);
    for (const Arguments& arguments : all) {
      const test::RunResult result = test::run(files, arguments, input, terminal);
      std::string line = "asrmap";
      for (const std::string& argument : arguments) line += ' ' + quoted_word(argument);
      INFO(line);
      const bool has_status = result.status >= 0 && result.status <= 2;
      CHECK(has_status);
      CHECK(fault_of(result.err, "text").empty());
      const bool shown = !is_for_programs(arguments);
      const std::string fault = shown ? fault_of(result.out, format_of(arguments)) : std::string();
      INFO(fault);
      CHECK(fault.empty());
    }
  }
}

}  // namespace

TEST_CASE("no name is a command, whatever is run") {
  for (const std::string& name : kHostile) {
    check_all(name, commands_over(name), "map " + quoted_word(name) + " -> " + quoted_word(name) + "\n" + name);
    check_all(name, table_over(name), name);
  }
  check_all(kBytes, commands_over(kBytes), kBytes);
  check_all(kBytes, table_over(kBytes), kBytes);
}

TEST_CASE("every command is run with hostile names, in every format") {
  std::set<std::pair<std::string, std::string>> run;
  std::set<std::string> names;
  for (const Arguments& arguments : commands_over("x")) {
    names.insert(arguments[0]);
    run.emplace(arguments[0], format_of(arguments));
  }
  for (const cli::CommandInfo& command : cli::all_commands()) {
    INFO("a command has to be run over hostile names: add it to commands_over(): " << command.name);
    CHECK(names.contains(std::string(command.name)));
    for (const cli::Parameter& option : command.options)
      if (option.name == "--format")
        for (const std::string_view format : option.choices)
          CHECK((format == "json" || format == "sarif" || format == "gitlab" ||
                 run.contains({std::string(command.name), std::string(format)})));
  }
}

}  // namespace asrmap
