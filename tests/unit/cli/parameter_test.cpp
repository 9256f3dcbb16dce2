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
constexpr NamedFormat<Format> kFormats[] = {{formats::text, Format::text}, {formats::json, Format::json}};

struct CopyOptions : ProjectOptions {
  std::string from, to;
  std::vector<std::string> tags;
  std::string owner;
  NamedFormat<Format> format = kFormats[0];
  bool force = false;
};
struct MoveOptions : Options {
  std::string from;
};

ExitStatus run_copy(World&, const CopyOptions&) { return ExitStatus::findings; }

CommandInfo copy_command() {
  return CommandOf<CopyOptions>{.name = "copy",
                                .summary = "Copy",
                                .run = &run_copy,
                                .operands = {{&CopyOptions::from, {.name = "FROM"}},
                                             {&CopyOptions::to, {.name = "TO", .may_lack = true}},
                                             {&CopyOptions::paths, {.name = "PATH"}}},
                                .options = {format_option(&CopyOptions::format, kFormats),
                                            {&CopyOptions::tags, {.name = "--tag", .value = "TAG", .letter = "-t"}},
                                            {&CopyOptions::owner, {.name = "--owner", .value = "NAME"}},
                                            {&CopyOptions::force, {.name = "--force"}}},
                                .examples = {"copy a b"}};
}

CopyOptions copied(const std::vector<std::string>& arguments) {
  const auto options = read_options(copy_command(), arguments);
  REQUIRE(options);
  return dynamic_cast<const CopyOptions&>(**options);
}

// A member of another command's options can't take this command's values.
static_assert(std::is_constructible_v<ParameterOf<CopyOptions>, std::string CopyOptions::*, Parameter>);
static_assert(std::is_constructible_v<ParameterOf<CopyOptions>, std::string ProjectOptions::*, Parameter>);
static_assert(!std::is_constructible_v<ParameterOf<CopyOptions>, std::string MoveOptions::*, Parameter>);
static_assert(!std::is_constructible_v<ParameterOf<ProjectOptions>, std::string CopyOptions::*, Parameter>);
static_assert(std::is_convertible_v<ParameterOf<ProjectOptions>, ParameterOf<CopyOptions>>);
static_assert(!std::is_convertible_v<ParameterOf<CopyOptions>, ParameterOf<ProjectOptions>>);
static_assert(!std::is_convertible_v<ParameterOf<CopyOptions>, ParameterOf<MoveOptions>>);
// There is no way to read a number.
static_assert(!std::is_constructible_v<ParameterOf<CopyOptions>, int CopyOptions::*, Parameter>);

TEST_CASE("each word goes into the member that its parameter names") {
  const CopyOptions none = copied({});
  CHECK(none.from.empty());
  CHECK(none.format.value == Format::text);
  CHECK(none.color.value == Color::automatic);
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
  CHECK(all.color.value == Color::never);
  CHECK_FALSE(all.help);
  CHECK(copied({"-h"}).help);
}

TEST_CASE("a command runs with the options that it has read") {
  const CommandInfo command = copy_command();
  const auto wrong = read_options(command, std::vector<std::string>{"--format", "xml"});
  REQUIRE_FALSE(wrong);
  CHECK(wrong.reason() == "`--format` takes `text` or `json`, not `xml`");
  const auto options = command.make_options();
  MemoryFileSystem files;
  World world{.files = files, .out = [](std::string_view) {}, .err = [](std::string_view) {}, .input = {}, .today = {}};
  CHECK(command.run(world, *options) == ExitStatus::findings);
}

TEST_CASE("what all commands have stands behind a command's own options") {
  std::vector<std::string_view> names;
  for (const Parameter& option : copy_command().options) names.push_back(option.name);
  CHECK(names == std::vector<std::string_view>{"--format", "--tag", "--owner", "--force", "--today", "--stdin-filename",
                                               "--color", "--help"});
  for (const CommandInfo& command : all_commands()) {
    INFO(command.name);
    REQUIRE_FALSE(command.options.empty());
    CHECK(command.options.back().name == "--help");
    CHECK(command.make_options != nullptr);
    CHECK(command.run != nullptr);
  }
}

}  // namespace
}  // namespace asrmap
