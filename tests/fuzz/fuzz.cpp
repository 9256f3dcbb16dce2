// SPDX-License-Identifier: MIT
#include "fuzz.h"

#include <nlohmann/json.hpp>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <utility>
#include <vector>

#include "run.h"
#include "source/utf16.h"

namespace asrmap::fuzz {
namespace {

// Stands beside a project file. Every target can build it, and it has warnings for [lint] to judge.
constexpr const char* kBuilds = R"(vault dr {
  subscription   = "6f9619ff-8b86-d011-b42d-00c04fc964ff"
  resource_group = "rg-dr"
  location       = "westeurope"
}
vmm ams {
  fabric = "4f1d6c1c9a2b7e3350aa8f9d6be1f2c47d0b5a8896e3c1f2a4d7b8c90e1f2a3b"
  network Finance { id = "3b0f6d0e-6a4c-4d5f-9a55-0c6e0d1b7a11" subnet web 10.10.1.0/24 subnet db }
}
vnet vnet-dr { subnet web 10.10.1.0/24 }
vnet unused { subnet web }
map ams/Finance -> vnet-dr
)";

// Stands beside an export, and reads it as every kind. Its mappings name whatever the export may
// have.
constexpr const char* kReads = R"(inventory vnets "export.json"
inventory vmm "export.json" { server = ams }
inventory vms "export.json" { server = ams }
inventory asr "export.json"
inventory mappings "export.json"
vault dr {
  subscription   = "6f9619ff-8b86-d011-b42d-00c04fc964ff"
  resource_group = "rg-dr"
  location       = "westeurope"
}
vmm ams {
  name = "vmm-ams.contoso.com"
  network Finance { subnet web 10.10.1.0/24 }
  network "HR Staff"
}
vnet vnet-dr { subnet web 10.10.1.0/24 }
vnet dr { name = "vnet-dr" resource_group = rg-dr-network }
map ams/Finance -> vnet-dr
map ams/* -> dr
)";

void demand(bool kept, const char* promise) {
  if (kept) return;
  std::fprintf(stderr, "broken promise: %s\n", promise);
  std::abort();
}

// The columns of each line, with the one behind its last character.
std::vector<std::size_t> columns_of(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  std::vector<std::size_t> columns = {1};
  bool begins = true;
  for (const char c : text) {
    if (c == '\n')
      columns.push_back(1);
    else if (begins || (static_cast<unsigned char>(c) & 0xC0U) != 0x80U)
      ++columns.back();
    begins = c == '\n';
  }
  return columns;
}

// Checks the place of a finding, a label or an edit.
void demand_place(const nlohmann::json& placed, const MemoryFileSystem& files) {
  const auto file = files.files.find("/" + placed["file"].get<std::string>());
  demand(file != files.files.end(), "a finding is in a file that was read");
  // An export in UTF-16 is shown as UTF-8.
  const bool exported = file->first.ends_with(".json");
  const std::vector<std::size_t> columns = columns_of(exported ? from_utf16(file->second) : file->second);
  using Place = std::pair<std::size_t, std::size_t>;
  const auto place = [&](const nlohmann::json& at) { return Place(at["line"], at["column"]); };
  const Place start = place(placed["range"]["start"]), end = place(placed["range"]["end"]);
  for (const auto& [line, column] : {start, end}) {
    demand(line >= 1 && line <= columns.size(), "a place is in its file");
    demand(column >= 1 && column <= columns[line - 1], "a place is in its line");
  }
  demand(start <= end, "a place ends behind its start");
}

void demand_places(const nlohmann::json& report, const MemoryFileSystem& files) {
  for (const auto& finding : report["diagnostics"]) {
    demand_place(finding, files);
    for (const auto& label : finding["related"]) demand_place(label, files);
    for (const auto& fix : finding["fixes"])
      for (const auto& edit : fix["edits"]) demand_place(edit, files);
  }
}

// Checks what was built, as far as its names say that it is JSON.
void demand_payloads(const MemoryFileSystem& files) {
  for (const auto& [path, content] : files.files)
    if (path.starts_with("/out/") && path.ends_with(".json"))
      demand(nlohmann::json::accept(content), "a payload of JSON parses");
}

}  // namespace

void run_commands(const std::string& name, std::string bytes) {
  MemoryFileSystem files;
  files.files["/" + name] = std::move(bytes);
  if (name.ends_with(".json"))
    files.files["/site.asrmap"] = kReads;
  else if (!name.ends_with(".asrmap") && !name.ends_with(".asrmap.toml"))
    files.files["/site.asrmap"] = kBuilds;
  const std::vector<std::vector<std::string>> commands = {{"check", "--format", "json"},
                                                          {"check", "--color", "always"},
                                                          {"landing", "--format", "json"},
                                                          {"landing", "--format", "csv"},
                                                          {"landing", "--format", "markdown"},
                                                          {"landing"},
                                                          {"landing", "--vms", "--format", "json"},
                                                          {"landing", "--vms", "--format", "csv"},
                                                          {"landing", "--vms"},
                                                          {"ir"},
                                                          {"build", "--target", "all", "-o", "out"},
                                                          {"build"},
                                                          {"check", "--write-baseline", "known.json"},
                                                          {"check", "--baseline", "known.json", "--format", "json"},
                                                          {"check", "--format", "sarif"},
                                                          {"plan", "--state", name, "--format", "json"},
                                                          {"plan", "--state", name, "--target", "rest", "--prune"}};
  for (const std::vector<std::string>& command : commands) {
    const test::RunResult result = test::run(files, command);
    if (result.status < 0 || result.status > 2) std::fputs(result.err.c_str(), stderr);
    demand(result.status >= 0 && result.status <= 2, "the exit status is 0, 1 or 2");
    if (command.front() == "build") demand_payloads(files);
    const bool is_json = command.back() == "json" || command.front() == "ir";
    if (!is_json || result.out.empty()) continue;
    const nlohmann::json report = nlohmann::json::parse(result.out, nullptr, false);
    demand(!report.is_discarded(), "the JSON parses");
    if (command.front() == "check") demand_places(report, files);
  }
}

}  // namespace asrmap::fuzz
