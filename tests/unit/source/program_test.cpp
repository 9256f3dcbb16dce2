// SPDX-License-Identifier: MIT
#include "source/program.h"

#include <string>

#include "catch.h"

namespace asrmap {
namespace {

TEST_CASE("a program gets its whole input, and gives its whole output, at once") {
  const std::string large(3'000'000, 'x');
  const auto output = run_program({"cat"}, large);
  REQUIRE(output);
  CHECK(output->status == 0);
  CHECK(output->out == large);
}

// This works although this process does not ignore SIGPIPE.
TEST_CASE("a program that reads nothing ends, and no signal comes back") {
  const std::string large(3'000'000, 'x');
  for (int i = 0; i < 20; ++i) {
    const auto output = run_program({"sh", "-c", "exit 7"}, large);
    REQUIRE(output);
    CHECK(output->status == 7);
  }
}

TEST_CASE("a program that writes more than it may is ended") {
  for (const char* const script : {"yes", "yes >&2", "head -c 1001 /dev/zero; exec sleep 1000"}) {
    const auto output = run_program({"sh", "-c", script}, {}, process_environment(), 1000);
    REQUIRE(output);
    CHECK(output->cut);
    CHECK(output->status == 128 + 9);
    CHECK(output->out.size() + output->error.size() == 1000);
  }
  const auto output = run_program({"sh", "-c", "head -c 1000 /dev/zero"}, {}, process_environment(), 1000);
  REQUIRE(output);
  CHECK_FALSE(output->cut);
  CHECK(output->status == 0);
}

TEST_CASE("a program that is not there is told") {
  const auto output = run_program({"no-such-program-of-asrmap"}, {});
  REQUIRE_FALSE(output);
  CHECK(output.reason().starts_with("no such program"));
}

}  // namespace
}  // namespace asrmap
