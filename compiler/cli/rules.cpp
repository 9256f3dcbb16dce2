// SPDX-License-Identifier: MIT
// Lists the catalogue of rules.
#include <cstdint>
#include <string>

#include "check/catalogue.h"
#include "cli/command_info.h"
#include "cli/format.h"
#include "json/writer.h"

namespace asrmap::cli {
namespace {

enum class Format : std::uint8_t { text, json, markdown };
constexpr NamedFormat<Format> kFormats[] = {
    {formats::text, Format::text}, {formats::json, Format::json}, {formats::markdown, Format::markdown}};

struct RulesOptions : Options {
  NamedFormat<Format> format = kFormats[0];
};

std::string level_text(const check::RuleInfo& info) {
  return std::string(to_string(info.severity)) + (info.off_by_default ? ", off by default" : "");
}

std::string as_text() {
  std::string result;
  std::string_view concern;
  for (const check::Rule* rule : check::all_rules()) {
    const check::RuleInfo& info = rule->info;
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
  for (const check::Rule* rule : check::all_rules()) {
    const check::RuleInfo& info = rule->info;
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
  for (const check::Rule* rule : check::all_rules()) {
    const check::RuleInfo& info = rule->info;
    json.begin_object().member("name", info.name).member("severity", to_string(info.severity));
    json.member("off_by_default", info.off_by_default).member("concern", to_string(info.concern));
    json.member("summary", info.summary).end_object();
  }
  json.end_array().end_object().finish();
  return text;
}

std::string shown(Format format) {
  switch (format) {
    case Format::json: return as_json();
    case Format::markdown: return as_markdown();
    case Format::text: break;
  }
  return as_text();
}

ExitStatus run_rules(World& world, const RulesOptions& options) {
  show(world.out, options.format, shown(options.format.value));
  return ExitStatus::clean;
}

}  // namespace

CommandInfo commands::rules() {
  return CommandOf<RulesOptions>{.name = "rules",
                                 .summary = "List all rules",
                                 .run = &run_rules,
                                 .options = {format_option(&RulesOptions::format, kFormats)},
                                 .examples = {"rules"}};
}

}  // namespace asrmap::cli
