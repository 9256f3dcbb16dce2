// SPDX-License-Identifier: MIT
// The catalogue as a list.
#include <string>

#include "check/catalogue.h"
#include "cli/command_line.h"
#include "cli/shared_parameters.h"
#include "json/writer.h"

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
  std::string text;
  JsonWriter json(text, JsonLayout::indented);
  json.begin_object().member("version", 1).begin_array("rules");
  for (const Rule* rule : all_rules()) {
    const RuleInfo& info = rule->info;
    json.begin_object().member("name", info.name).member("severity", to_string(info.severity));
    json.member("off_by_default", info.off_by_default).member("concern", to_string(info.concern));
    json.member("summary", info.summary).end_object();
  }
  json.end_array().end_object().finish();
  return text;
}

ExitStatus run_rules(World& world, const Options& options) {
  show(world.out, options,
       options.format == "json"       ? as_json()
       : options.format == "markdown" ? as_markdown()
                                      : as_text());
  return ExitStatus::clean;
}

}  // namespace

CommandInfo commands::rules() {
  return {.name = "rules",
          .summary = "List all rules",
          .run = &run_rules,
          .options = {format_option({formats::text, formats::json, formats::markdown}), help_option()},
          .examples = {"rules"}};
}

}  // namespace asrmap
