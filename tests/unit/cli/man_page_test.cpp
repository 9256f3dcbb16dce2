// SPDX-License-Identifier: MIT
// The manual page has everything that is in the table of commands. tests/man_page_test.sh has groff
// and man check it.
#include "cli/man_page.h"

#include <algorithm>
#include <string>

#include "catch.h"
#include "cli/quote_roff.h"
#include "run.h"

namespace asrmap {
namespace {

using test::run;

TEST_CASE("the manual page has every command, option and example") {
  MemoryFileSystem files;
  const test::RunResult result = run(files, {"man"});
  CHECK(result.status == 0);
  CHECK(result.out == cli::man_page(cli::all_commands()));
  for (const cli::CommandInfo& command : cli::all_commands()) {
    INFO(command.name);
    const std::string own = cli::man_page(std::span(&command, 1));
    CHECK(result.out.find("\n.SS " + cli::quote_roff(command.name) + '\n') != std::string::npos);
    CHECK(own.find(cli::quote_roff(command.summary)) != std::string::npos);
    CHECK(own.find(cli::quote_roff(cli::usage_of(command))) != std::string::npos);
    for (const cli::Parameter& option : command.options) {
      INFO(option.name);
      CHECK(own.find(cli::quote_roff(cli::spelling_of(option))) != std::string::npos);
      CHECK(own.find(cli::quote_roff(cli::meaning_of(option))) != std::string::npos);
    }
    for (const std::string_view example : command.examples)
      CHECK(own.find(cli::quote_roff(example)) != std::string::npos);
  }
  CHECK(std::all_of(result.out.begin(), result.out.end(), [](char c) { return c == '\n' || (c >= 0x20 && c < 0x7F); }));
}

TEST_CASE("nothing in the table is a request of roff") {
  const cli::CommandInfo command{.name = "go",
                                 .summary = ".so /etc/passwd",
                                 .options = {{.name = "--vms", .meaning = "'\\fBx\n.TH y", .keeps = cli::Keeps::none}},
                                 .examples = {".pso id"}};
  const std::string page = cli::man_page(std::span(&command, 1));
  CHECK(page.find("\n\\&.so /etc/passwd.\n") != std::string::npos);
  CHECK(page.find("\n\\(aq\\(rsfBx .TH y\n") != std::string::npos);
  CHECK(page.find("\nasrmap \\&.pso id\n") != std::string::npos);
}

TEST_CASE("roff prints a text as it is") {
  CHECK(cli::quote_roff("--format FORMAT") == "\\-\\-format FORMAT");
  CHECK(cli::quote_roff(".TH x") == "\\&.TH x");
  CHECK(cli::quote_roff("'x'") == "\\(aqx\\(aq");
  CHECK(cli::quote_roff("a\\fB \"b\" `c` ^ ~") == "a\\(rsfB \\(dqb\\(dq \\(gac\\(ga \\(ha \\(ti");
  CHECK(cli::quote_roff("PATH…") == "PATH\\[u2026]");
  CHECK(cli::quote_roff("😀") == "\\[u1F600]");
  CHECK(cli::quote_roff("a\n.b\tc") == "a .b c");
}

}  // namespace
}  // namespace asrmap
