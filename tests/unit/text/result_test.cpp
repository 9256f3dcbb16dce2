// SPDX-License-Identifier: MIT
#include "text/result.h"

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <functional>
#include <memory>
#include <string>
#include <type_traits>
#include <vector>

#include "catch.h"

namespace asrmap {
namespace {

Result<std::string> read(bool works) {
  if (!works) return Failure("no such file");
  return std::string("text");
}

Result<void> write(bool works) {
  if (!works) return Failure("disk full");
  return {};
}

TEST_CASE("a result is a value or a reason") {
  const Result<std::string> text = read(true), none = read(false);
  CHECK(text);
  CHECK(*text == "text");
  CHECK(text->size() == 4);
  CHECK_FALSE(none);
  CHECK(none.reason() == "no such file");
  CHECK(read(false).value_or("default") == "default");
  CHECK(read(true).value_or("default") == "text");
}

TEST_CASE("a result without a value is done or has a reason") {
  CHECK(write(true));
  CHECK_FALSE(write(false));
  CHECK(write(false).reason() == "disk full");
}

TEST_CASE("a result equals the value that it has") {
  CHECK(read(true) == "text");
  CHECK(read(true) != "other");
  CHECK(read(false) != "no such file");
  CHECK(read(false) != "");
}

TEST_CASE("a text is a value unless it is called a failure") {
  const Result<std::string> text = std::string("no such file");
  CHECK(text);
  STATIC_REQUIRE_FALSE(std::is_convertible_v<std::string, Failure>);
  STATIC_REQUIRE_FALSE(std::is_convertible_v<std::string, Result<void>>);
  STATIC_REQUIRE_FALSE(std::is_convertible_v<std::string, Result<std::vector<std::string>>>);
}

TEST_CASE("a value has to be given, and asked for") {
  STATIC_REQUIRE_FALSE(std::is_default_constructible_v<Result<std::string>>);
  STATIC_REQUIRE_FALSE(std::is_convertible_v<Result<std::string>, bool>);
  STATIC_REQUIRE_FALSE(std::is_convertible_v<Result<std::string>, std::string>);
}

TEST_CASE("a result carries what only moves, and copies of the rest") {
  Result<std::unique_ptr<int>> owner = std::make_unique<int>(7);
  const std::unique_ptr<int> taken = *std::move(owner);
  CHECK(*taken == 7);

  const Result<std::vector<int>> numbers = std::vector{1, 2};
  Result<std::vector<int>> copy = numbers;
  copy->push_back(3);
  CHECK(numbers->size() == 2);
  CHECK(copy->size() == 3);
}

TEST_CASE("what is taken from a call outlives it") {
  const std::string& text = *read(true);
  const std::string& reason = read(false).reason();
  CHECK(text == "text");
  CHECK(reason == "no such file");
  STATIC_REQUIRE(std::is_same_v<decltype(*read(true)), std::string>);
  STATIC_REQUIRE(std::is_same_v<decltype(read(true).reason()), std::string>);
}

#ifndef NDEBUG
bool aborts(const std::function<void()>& misuse) {
  const pid_t child = ::fork();
  if (child == 0) {
    std::signal(SIGABRT, SIG_DFL);
    ::close(STDERR_FILENO);
    misuse();
    ::_exit(0);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  return WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT;
}

TEST_CASE("to ask a result for what it isn't ends a build with asserts") {
  CHECK(aborts([] { (void)*read(false); }));
  CHECK(aborts([] { (void)read(false)->size(); }));
  CHECK(aborts([] { (void)read(true).reason(); }));
  CHECK(aborts([] { (void)write(true).reason(); }));
  CHECK(aborts([] { (void)Failure(""); }));
  CHECK_FALSE(aborts([] { (void)*read(true); }));
}
#endif

}  // namespace
}  // namespace asrmap
