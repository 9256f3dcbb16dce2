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
  CHECK(result.out == man_page(all_commands()));
  for (const CommandInfo& command : all_commands()) {
    INFO(command.name);
    const std::string own = man_page(std::span(&command, 1));
    CHECK(result.out.find("\n.SS " + quote_roff(command.name) + '\n') != std::string::npos);
    CHECK(own.find(quote_roff(command.summary)) != std::string::npos);
    CHECK(own.find(quote_roff(usage_of(command))) != std::string::npos);
    for (const Parameter& option : command.options) {
      INFO(option.name);
      CHECK(own.find(quote_roff(spelling_of(option))) != std::string::npos);
      CHECK(own.find(quote_roff(meaning_of(option))) != std::string::npos);
    }
    for (const std::string_view example : command.examples) CHECK(own.find(quote_roff(example)) != std::string::npos);
  }
  CHECK(std::all_of(result.out.begin(), result.out.end(), [](char c) { return c == '\n' || (c >= 0x20 && c < 0x7F); }));
}

TEST_CASE("nothing in the table is a request of roff") {
  const CommandInfo command{.name = "go",
                            .summary = ".so /etc/passwd",
                            .options = {{.name = "--vms", .meaning = "'\\fBx\n.TH y", .keeps = Keeps::none}},
                            .examples = {".pso id"}};
  const std::string page = man_page(std::span(&command, 1));
  CHECK(page.find("\n\\&.so /etc/passwd.\n") != std::string::npos);
  CHECK(page.find("\n\\(aq\\(rsfBx .TH y\n") != std::string::npos);
  CHECK(page.find("\nasrmap \\&.pso id\n") != std::string::npos);
}

TEST_CASE("roff prints a text as it is") {
  CHECK(quote_roff("--format FORMAT") == "\\-\\-format FORMAT");
  CHECK(quote_roff(".TH x") == "\\&.TH x");
  CHECK(quote_roff("'x'") == "\\(aqx\\(aq");
  CHECK(quote_roff("a\\fB \"b\" `c` ^ ~") == "a\\(rsfB \\(dqb\\(dq \\(gac\\(ga \\(ha \\(ti");
  CHECK(quote_roff("PATH…") == "PATH\\[u2026]");
  CHECK(quote_roff("😀") == "\\[u1F600]");
  CHECK(quote_roff("a\n.b\tc") == "a .b c");
}

}  // namespace
}  // namespace asrmap
