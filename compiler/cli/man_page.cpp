// SPDX-License-Identifier: MIT
#include "cli/man_page.h"

#include <fmt/core.h>

#include "cli/quote_roff.h"

namespace asrmap::cli {
namespace {

// Appends a row of a list: a term in bold, and its explanation.
void append_row(std::string& out, std::string_view term, std::string_view text) {
  out += fmt::format(".TP\n\\fB{}\\fR\n{}\n", quote_roff(term), quote_roff(text));
}

// Appends lines whose layout must stay as it is.
void append_lines(std::string& out, const std::vector<std::string_view>& lines) {
  out += ".nf\n";
  for (const std::string_view line : lines) out += fmt::format("asrmap {}\n", quote_roff(line));
  out += ".fi\n";
}

void append_command(std::string& out, const CommandInfo& command) {
  out += fmt::format(".SS {}\n{}.\n.PP\n\\fB{}\\fR\n", quote_roff(command.name), quote_roff(command.summary),
                     quote_roff(usage_of(command)));
  for (const Parameter& operand : command.operands) append_row(out, operand.name, operand.meaning);
  for (const Parameter& option : command.options) append_row(out, spelling_of(option), meaning_of(option));
  out += command.examples.size() == 1 ? ".PP\nExample:\n.PP\n" : ".PP\nExamples:\n.PP\n";
  append_lines(out, command.examples);
}

}  // namespace

std::string man_page(std::span<const CommandInfo> commands) {
  std::string out =
      ".\\\" Printed by `asrmap man`.\n"
      ".TH ASRMAP 1 \"\" \"asrmap " ASRMAP_VERSION
      "\" \"User Commands\"\n"
      ".nh\n.ad l\n"
      ".SH NAME\nasrmap \\- check and compile the network mappings of Azure Site Recovery\n"
      ".SH SYNOPSIS\n";
  out += fmt::format("\\fB{}\\fR\n", quote_roff("asrmap COMMAND [OPTION…] [PATH…]"));
  out += ".br\n\\fBasrmap help\\fR [\\fBCOMMAND\\fR]\n";
  for (const ProgramOption& option : kProgramOptions)
    out += fmt::format(".br\n\\fB{}\\fR\n", quote_roff(fmt::format("asrmap {}", option.name)));
  out +=
      ".SH DESCRIPTION\n"
      "Reads mapping files, which say to which Azure network each VM network fails over, together with exports of "
      "what\n"
      "there is. Finds what would fail a deployment or endanger a failover, shows where each virtual machine lands, "
      "and\n"
      "compiles the mappings to deployment payloads.\n"
      ".SH OPTIONS\n";
  for (const ProgramOption& option : kProgramOptions)
    append_row(out,
               option.letter.empty() ? std::string(option.name) : fmt::format("{}, {}", option.letter, option.name),
               option.meaning);
  out += ".SH COMMANDS\n";
  for (const CommandInfo& command : commands) append_command(out, command);
  out += ".SH EXIT STATUS\n";
  append_row(out, "0", "Clean");
  append_row(out, "1", "Findings: an error; a warning with --deny-warnings; a difference with --exit-code");
  append_row(out, "2", "Usage, or a file that can't be read or written");
  append_row(out, "3", "A bug in asrmap");
  out += ".SH ENVIRONMENT\n";
  append_row(out, "NO_COLOR", "Turns colours off if it is set and not empty");
  out += ".SH FILES\n";
  append_row(out, "*.asrmap, *.asrmap.toml", "Mapping files, in the mapping language and in TOML");
  append_row(out, "asrmap.toml", "The project file; its folder is the project's");
  return out;
}

}  // namespace asrmap::cli
