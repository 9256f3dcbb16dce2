// SPDX-License-Identifier: MIT
// One rule's page.
#include <nlohmann/json.hpp>

#include <functional>
#include <string>
#include <string_view>

#include "check/catalogue.h"
#include "cli/command.h"
#include "cli/paragraphs.h"

namespace asrmap {
namespace {

std::string level_text(const RuleInfo& info) {
  return fmt::format("{}{}", to_string(info.severity), info.off_by_default ? ", off by default" : "");
}

// The files that the examples name, each behind a heading.
std::string exports(const RuleInfo& info, const std::function<std::string(std::string_view, std::string_view)>& show) {
  std::string result;
  if (!info.export_json.empty()) result += show("export.json", info.export_json);
  if (!info.mended_json.empty()) result += show("mended.json", info.mended_json);
  return result;
}

std::string as_text(const RuleInfo& info) {
  const std::string files = exports(info, [](std::string_view name, std::string_view text) {
    return fmt::format("\nIts {}\n\n{}", name, indented(text, "    "));
  });
  return fmt::format(
      "{} ({})\n\n{}.\n\nWhy\n\n{}\nAn example that has it\n\n{}\nAn example without it\n\n{}{}\nWhat to do\n\n{}",
      info.name, level_text(info), info.summary, wrapped(info.why), indented(info.bad, "    "),
      indented(info.good, "    "), files, wrapped(info.fix));
}

std::string as_markdown(const RuleInfo& info) {
  const std::string files = exports(info, [](std::string_view name, std::string_view text) {
    return fmt::format("Its `{}`:\n\n```json\n{}```\n\n", name, indented(text, ""));
  });
  return fmt::format(
      "## `{}`\n\n*{}* {}.\n\n{}\n\nAn example that has it:\n\n```\n{}```\n\nAn example without "
      "it:\n\n```\n{}```\n\n{}{}\n",
      info.name, level_text(info), info.summary, info.why, indented(info.bad, ""), indented(info.good, ""), files, info.fix);
}

std::string as_json(const RuleInfo& info) {
  auto files = nlohmann::ordered_json::object();
  (void)exports(info, [&](std::string_view name, std::string_view text) {
    files[std::string(name)] = indented(text, "");
    return std::string();
  });
  return nlohmann::ordered_json{{"version", 1},
                                {"name", info.name},
                                {"severity", to_string(info.severity)},
                                {"off_by_default", info.off_by_default},
                                {"concern", to_string(info.concern)},
                                {"summary", info.summary},
                                {"why", info.why},
                                {"bad", indented(info.bad, "")},
                                {"good", indented(info.good, "")},
                                {"files", files},
                                {"fix", info.fix}}
             .dump(2) +
         "\n";
}

}  // namespace

ExitStatus explain_command(World& world, const Options& options) {
  const Rule* rule = find_rule(options.rule);
  if (options.rule.empty()) return usage_error(world, "explain what? name a rule; `asrmap rules` lists them");
  if (rule == nullptr)
    return usage_error(world,
                       fmt::format("no rule is named {}; {}", ticked(options.rule),
                                   did_you_mean(likely(options.rule, rule_names()), "`asrmap rules` lists all rules")));
  world.out(options.format == "json"       ? as_json(rule->info)
            : options.format == "markdown" ? as_markdown(rule->info)
                                           : as_text(rule->info));
  return ExitStatus::clean;
}

}  // namespace asrmap
