// SPDX-License-Identifier: MIT
// Every format that a command's help lists works. That a command handles all of its formats is
// checked by the compiler, which warns of a `switch` that leaves one out.
#include "cli/format.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "cli/command_line.h"
#include "run.h"

namespace asrmap {
namespace {

using test::RunResult;
using test::words;

// The arguments for each command that has formats. The runs exit with 1: there is an error, or a
// difference.
const std::map<std::string_view, std::vector<std::string>> kAsked = {
    {"check", {"check bad.asrmap"}},
    {"landing", {"landing bad.asrmap", "landing --vms bad.asrmap"}},
    {"diff", {"diff --exit-code old.asrmap bad.asrmap"}},
    {"plan", {"plan --exit-code --state state.json old.asrmap"}},
    {"explain",
     {"explain subnet-fallback", "explain landing-changed", "explain Target network settings are not configured"}},
    {"rules", {"rules"}},
};

MemoryFileSystem project() {
  MemoryFileSystem files;
  files.files["/old.asrmap"] = R"(vault dr {
  subscription   = "6f9619ff-8b86-d011-b42d-00c04fc964ff"
  resource_group = "rg-dr"
  location       = "westeurope"
}
vmm ams {
  fabric = "4f1d6c1c9a2b7e3350aa8f9d6be1f2c47d0b5a8896e3c1f2a4d7b8c90e1f2a3b"
  network Finance { id = "3b0f6d0e-6a4c-4d5f-9a55-0c6e0d1b7a11" subnet web 10.1.0.0/24 }
}
vnet vnet-dr { subnet web 10.1.0.0/24 }
map ams/Finance -> vnet-dr
)";
  files.files["/bad.asrmap"] =
      "vmm ams { network Finance { subnet web 10.1.0.0/24 } }\nvnet vnet-dr { subnet app subnet app }\n"
      "map ams/Finance -> vnet-dr\n";
  files.files["/state.json"] = R"({"value": []})";
  return files;
}

// The formats in the order of the help. Empty if a command has only one.
std::vector<std::string_view> formats_of(const cli::CommandInfo& command) {
  const auto option = std::find_if(command.options.begin(), command.options.end(),
                                   [](const cli::Parameter& each) { return each.name == "--format"; });
  return option == command.options.end() ? std::vector<std::string_view>() : option->choices;
}

TEST_CASE("a command prints something else in each format that its help lists") {
  for (const cli::CommandInfo& command : cli::all_commands()) {
    const std::vector<std::string_view> formats = formats_of(command);
    if (formats.empty()) continue;
    INFO("a command with formats has to be asked for each: add it to kAsked: " << command.name);
    REQUIRE(kAsked.contains(command.name));
    for (const std::string& line : kAsked.at(command.name)) {
      INFO(line);
      MemoryFileSystem files = project();
      const RunResult default_one = test::run(files, words(line));
      CHECK(default_one.status <= 1);
      std::map<std::string, std::string_view> printed;
      for (const std::string_view format : formats) {
        INFO(format);
        std::vector<std::string> arguments = words(line);
        arguments.insert(arguments.begin() + 1, {"--format", std::string(format)});
        const RunResult result = test::run(files, arguments);
        CHECK(result.status == default_one.status);
        CHECK(result.err == default_one.err);
        CHECK(printed.emplace(result.out, format).second);
      }
      CHECK(printed.at(default_one.out) == formats.front());
    }
  }
}

TEST_CASE("a format has the same readers in every command") {
  std::string got;
  const cli::Stream to = [&](std::string_view text) { got = text; };
  for (const cli::FormatName& format : {cli::formats::text, cli::formats::concise, cli::formats::markdown}) {
    show(to, format, "\x1B[1mx\a\n", true);
    CHECK(got.find('\a') == std::string::npos);
    CHECK(got.starts_with("\x1B[1mx"));
  }
  for (const cli::FormatName& format : {cli::formats::json, cli::formats::csv, cli::formats::sarif, cli::formats::junit,
                                        cli::formats::github, cli::formats::azure_pipelines}) {
    show(to, format, "x\a\n");
    CHECK(got == "x\a\n");
  }
}

}  // namespace
}  // namespace asrmap
