// SPDX-License-Identifier: MIT
// Two projects, of which one takes the place of the other, through the commands: `diff`, `plan`, a
// baseline, and `verify` of what the old one built.
#include <nlohmann/json.hpp>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "pair.h"
#include "run.h"

namespace asrmap::fuzz {
namespace {

void demand(bool kept, const char* promise) {
  if (kept) return;
  std::fprintf(stderr, "broken promise: %s\n", promise);
  std::abort();
}

test::RunResult run(MemoryFileSystem& files, const std::vector<std::string>& command) {
  test::RunResult result = test::run(files, command);
  if (result.status < 0 || result.status > 2) std::fputs(result.err.c_str(), stderr);
  demand(result.status >= 0 && result.status <= 2, "the exit status is 0, 1 or 2");
  return result;
}

void demand_json(const std::string& text) { demand(text.empty() || nlohmann::json::accept(text), "the JSON parses"); }

// The mappings that the requests deploy, as Site Recovery lists them afterwards.
std::string state_of(const std::string& requests) {
  nlohmann::json state = {{"value", nlohmann::json::array()}};
  for (const auto& request : nlohmann::json::parse(requests)) {
    const std::string url = request["url"], id = url.substr(0, url.find('?'));
    state["value"].push_back(
        {{"id", id},
         {"name", id.substr(id.rfind('/') + 1)},
         {"properties", {{"recoveryNetworkId", request["body"]["properties"]["recoveryNetworkId"]}}}});
  }
  return state.dump();
}

void run_pair(std::string_view input) {
  const Pair pair = split(input);
  MemoryFileSystem files;
  // Both sides have the same name, because a baseline needs that.
  const std::string old_name = name_for("old", pair.before), new_name = name_for("new", pair.after);
  files.files["/" + old_name] = pair.before;
  files.files["/" + new_name] = pair.after;
  files.files["/old/export.json"] = files.files["/new/export.json"] = pair.exported;
  for (const char* format : {"json", "text", "markdown"}) {
    const test::RunResult result = run(files, {"diff", "--format", format, old_name, new_name});
    if (std::string_view(format) == "json") demand_json(result.out);
  }
  demand_json(run(files, {"diff", "--format", "json", new_name, old_name}).out);
  demand(run(files, {"diff", "--exit-code", old_name, old_name}).out.find("error: ") == std::string::npos,
         "a project is no danger to itself");

  (void)run(files, {"check", "--write-baseline", "/known.json", old_name});
  demand_json(run(files, {"check", "--baseline", "/known.json", "--format", "json", new_name}).out);

  if (run(files, {"build", "--target", "all", "-o", "/out", old_name}).status != 0) return;
  (void)run(files, {"verify", "/out", new_name});
  demand(run(files, {"verify", "/out", old_name}).status == 0, "what was built says what its sources say");
  const auto requests = files.files.find("/out/rest/requests.json");
  if (requests == files.files.end()) return;
  files.files["/state.json"] = state_of(requests->second);
  for (const char* format : {"text", "markdown"})
    (void)run(files, {"plan", "--state", "/state.json", "--format", format, new_name});
  demand_json(run(files, {"plan", "--state", "/state.json", "--format", "json", new_name}).out);
  (void)run(files, {"plan", "--state", "/state.json", "--target", "rest", "--prune", "-o", "/todo", new_name});
}

}  // namespace
}  // namespace asrmap::fuzz

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed) {
  return asrmap::fuzz::mutate_pair(data, size, most, seed);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  asrmap::fuzz::run_pair({reinterpret_cast<const char*>(data), size});
  return 0;
}
