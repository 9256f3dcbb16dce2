// SPDX-License-Identifier: MIT
#include "source/program.h"

#include <string>

#include "catch.h"

namespace asrmap {
namespace {

TEST_CASE("a program gets its whole input, and gives its whole output, at once") {
  const std::string large(3'000'000, 'x');
  ProgramOutput output;
  std::string why;
  REQUIRE(run_program({"cat"}, large, output, why));
  CHECK(output.status == 0);
  CHECK(output.out == large);
}

// Nobody has to ignore SIGPIPE first: this process does not.
TEST_CASE("a program that reads nothing ends, and no signal comes back") {
  const std::string large(3'000'000, 'x');
  for (int i = 0; i < 20; ++i) {
    ProgramOutput output;
    std::string why;
    REQUIRE(run_program({"sh", "-c", "exit 7"}, large, output, why));
    CHECK(output.status == 7);
  }
}

TEST_CASE("a program that is not there is told") {
  ProgramOutput output;
  std::string why;
  CHECK_FALSE(run_program({"no-such-program-of-asrmap"}, {}, output, why));
  CHECK(why.starts_with("no such program"));
}

}  // namespace
}  // namespace asrmap
