// SPDX-License-Identifier: MIT
#include "fuzz.h"

#include <nlohmann/json.hpp>
#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "run.h"

namespace asrmap::fuzz {
namespace {

void demand(bool kept, const char* promise) {
  if (kept) return;
  std::fprintf(stderr, "broken promise: %s\n", promise);
  std::abort();
}

void demand_places(const nlohmann::json& report, const MemoryFileSystem& files) {
  for (const auto& finding : report["diagnostics"]) {
    const auto file = files.files.find("/" + finding["file"].get<std::string>());
    demand(file != files.files.end(), "a finding is in a file that was read");
    const auto lines = static_cast<std::size_t>(std::count(file->second.begin(), file->second.end(), '\n')) + 1;
    const auto& start = finding["range"]["start"];
    const auto& end = finding["range"]["end"];
    demand(start["line"] >= 1 && start["column"] >= 1 && end["line"].get<std::size_t>() <= lines,
           "a place is in its file");
    demand(start["line"] < end["line"] || start["column"] <= end["column"], "a place ends behind its start");
  }
}

}  // namespace

void run_commands(const std::string& name, std::string bytes) {
  MemoryFileSystem files;
  files.files["/" + name] = std::move(bytes);
  if (!name.ends_with(".asrmap") && !name.ends_with(".asrmap.toml"))
    files.files["/site.asrmap"] =
        "vmm ams { network F { subnet web } }\nvnet vnet-dr { subnet web }\nmap ams/F -> vnet-dr\n";
  const std::vector<std::vector<std::string>> commands = {{"check", "--format", "json"},
                                                          {"check"},
                                                          {"landing", "--format", "json"},
                                                          {"landing", "--format", "csv"},
                                                          {"landing", "--format", "markdown"},
                                                          {"landing"},
                                                          {"ir"},
                                                          {"build", "--target", "all", "-o", "out"}};
  for (const std::vector<std::string>& command : commands) {
    const test::Result result = test::run(files, command);
    demand(result.status >= 0 && result.status <= 2, "the exit status is 0, 1 or 2");
    const bool is_json = command.back() == "json" || command.front() == "ir";
    if (!is_json || result.out.empty()) continue;
    const nlohmann::json report = nlohmann::json::parse(result.out, nullptr, false);
    demand(!report.is_discarded(), "the JSON parses");
    if (command.front() == "check") demand_places(report, files);
  }
}

}  // namespace asrmap::fuzz
