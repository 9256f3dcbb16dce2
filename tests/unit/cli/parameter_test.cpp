// SPDX-License-Identifier: MIT
// Where the words of a command line go: into members of the options of their own command only.
#include "cli/parameter.h"

#include <memory>
#include <string>
#include <type_traits>
#include <vector>

#include "catch.h"
#include "cli/command_line.h"
#include "cli/format.h"

namespace asrmap {
namespace {

enum class Format { text, json };
constexpr cli::NamedFormat<Format> kFormats[] = {{cli::formats::text, Format::text},
                                                 {cli::formats::json, Format::json}};

struct CopyOptions : cli::ProjectOptions {
  std::string from, to;
  std::vector<std::string> tags;
  std::string owner;
  cli::NamedFormat<Format> format = kFormats[0];
  bool force = false;
};
struct MoveOptions : cli::Options {
  std::string from;
};

cli::ExitStatus run_copy(cli::World&, const CopyOptions&) { return cli::ExitStatus::findings; }

cli::CommandInfo copy_command() {
  return cli::CommandOf<CopyOptions>{
      .name = "copy",
      .summary = "Copy",
      .run = &run_copy,
      .operands = {{&CopyOptions::from, {.name = "FROM"}},
                   {&CopyOptions::to, {.name = "TO", .may_lack = true}},
                   {&CopyOptions::paths, {.name = "PATH"}}},
      .options = {cli::format_option(&CopyOptions::format, kFormats),
                  {&CopyOptions::tags, {.name = "--tag", .value = "TAG", .letter = "-t"}},
                  {&CopyOptions::owner, {.name = "--owner", .value = "NAME"}},
                  {&CopyOptions::force, {.name = "--force"}}},
      .examples = {"copy a b"}};
}

CopyOptions copied(const std::vector<std::string>& arguments) {
  const auto options = cli::read_options(copy_command(), arguments);
  REQUIRE(options);
  return dynamic_cast<const CopyOptions&>(**options);
}

// A member of another command's options can't take this command's values.
static_assert(std::is_constructible_v<cli::ParameterOf<CopyOptions>, std::string CopyOptions::*, cli::Parameter>);
static_assert(
    std::is_constructible_v<cli::ParameterOf<CopyOptions>, std::string cli::ProjectOptions::*, cli::Parameter>);
static_assert(!std::is_constructible_v<cli::ParameterOf<CopyOptions>, std::string MoveOptions::*, cli::Parameter>);
static_assert(
    !std::is_constructible_v<cli::ParameterOf<cli::ProjectOptions>, std::string CopyOptions::*, cli::Parameter>);
static_assert(std::is_convertible_v<cli::ParameterOf<cli::ProjectOptions>, cli::ParameterOf<CopyOptions>>);
static_assert(!std::is_convertible_v<cli::ParameterOf<CopyOptions>, cli::ParameterOf<cli::ProjectOptions>>);
static_assert(!std::is_convertible_v<cli::ParameterOf<CopyOptions>, cli::ParameterOf<MoveOptions>>);
// There is no way to read a number.
static_assert(!std::is_constructible_v<cli::ParameterOf<CopyOptions>, int CopyOptions::*, cli::Parameter>);

TEST_CASE("each word goes into the member that its parameter names") {
  const CopyOptions none = copied({});
  CHECK(none.from.empty());
  CHECK(none.format.value == Format::text);
  CHECK(none.color.value == cli::Color::automatic);
  CHECK_FALSE(none.force);
  CHECK_FALSE(none.help);

  const CopyOptions all = copied({"a", "-tx", "b", "--owner", "me", "c", "--owner=you", "--format", "json", "--force",
                                  "d", "--tag", "y,z", "--today", "2027-01-31", "--color=never", "--", "--help"});
  CHECK(all.from == "a");
  CHECK(all.to == "b");
  CHECK(all.paths == std::vector<std::string>{"c", "d", "--help"});
  CHECK(all.tags == std::vector<std::string>{"x", "y,z"});
  CHECK(all.owner == "you");
  CHECK(all.format.value == Format::json);
  CHECK(all.force);
  CHECK(all.today == "2027-01-31");
  CHECK(all.color.value == cli::Color::never);
  CHECK_FALSE(all.help);
  CHECK(copied({"-h"}).help);
}

TEST_CASE("a command runs with the options that it has read") {
  const cli::CommandInfo command = copy_command();
  const auto wrong = cli::read_options(command, std::vector<std::string>{"--format", "xml"});
  REQUIRE_FALSE(wrong);
  CHECK(wrong.reason() == "`--format` takes `text` or `json`, not `xml`");
  const auto options = command.make_options();
  MemoryFileSystem files;
  cli::World world{
      .files = files, .out = [](std::string_view) {}, .err = [](std::string_view) {}, .input = {}, .today = {}};
  CHECK(command.run(world, *options) == cli::ExitStatus::findings);
}

TEST_CASE("what all commands have stands behind a command's own options") {
  std::vector<std::string_view> names;
  for (const cli::Parameter& option : copy_command().options) names.push_back(option.name);
  CHECK(names == std::vector<std::string_view>{"--format", "--tag", "--owner", "--force", "--today", "--stdin-filename",
                                               "--color", "--help"});
  for (const cli::CommandInfo& command : cli::all_commands()) {
    INFO(command.name);
    REQUIRE_FALSE(command.options.empty());
    CHECK(command.options.back().name == "--help");
    CHECK(command.make_options != nullptr);
    CHECK(command.run != nullptr);
  }
}

}  // namespace
}  // namespace asrmap
