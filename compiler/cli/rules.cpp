// SPDX-License-Identifier: MIT
// The catalogue as a list.
#include <nlohmann/json.hpp>

#include <string>

#include "check/catalogue.h"
#include "cli/command.h"

namespace asrmap {
namespace {

std::string level_text(const RuleInfo& info) {
  return std::string(to_string(info.severity)) + (info.off_by_default ? ", off by default" : "");
}

std::string as_text() {
  std::string result;
  std::string_view concern;
  for (const Rule* rule : all_rules()) {
    const RuleInfo& info = rule->info;
    if (to_string(info.concern) != concern) {
      concern = to_string(info.concern);
      result += fmt::format("{}{}\n", result.empty() ? "" : "\n", concern);
    }
    result += fmt::format("  {:<29} {:<8} {}{}\n", info.name, to_string(info.severity), info.summary,
                          info.off_by_default ? " (off by default)" : "");
  }
  return result;
}

std::string as_markdown() {
  std::string result;
  std::string_view concern;
  for (const Rule* rule : all_rules()) {
    const RuleInfo& info = rule->info;
    if (to_string(info.concern) != concern) {
      concern = to_string(info.concern);
      result +=
          fmt::format("{}### {}\n\n| rule | severity | finds |\n|---|---|---|\n", result.empty() ? "" : "\n", concern);
    }
    result += fmt::format("| `{}` | {} | {} |\n", info.name, level_text(info), info.summary);
  }
  return result;
}

std::string as_json() {
  nlohmann::ordered_json rules = nlohmann::ordered_json::array();
  for (const Rule* rule : all_rules()) {
    const RuleInfo& info = rule->info;
    rules.push_back({{"name", info.name},
                     {"severity", to_string(info.severity)},
                     {"off_by_default", info.off_by_default},
                     {"concern", to_string(info.concern)},
                     {"summary", info.summary}});
  }
  return nlohmann::ordered_json{{"version", 1}, {"rules", rules}}.dump(2) + "\n";
}

}  // namespace

ExitStatus rules_command(World& world, const Options& options) {
  world.out(options.format == "json" ? as_json() : options.format == "markdown" ? as_markdown() : as_text());
  return ExitStatus::clean;
}

}  // namespace asrmap
