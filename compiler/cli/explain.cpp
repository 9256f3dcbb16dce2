// SPDX-License-Identifier: MIT
// The page of a rule or of a kind of change, by its name, or of a rule by an error text that it
// explains.
#include <algorithm>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "change/kind_info.h"
#include "check/catalogue.h"
#include "check/known_errors.h"
#include "cli/command_info.h"
#include "cli/error_page.h"
#include "cli/format.h"
#include "cli/kind_page.h"
#include "cli/paragraphs.h"
#include "diag/wording.h"
#include "json/writer.h"
#include "text/ascii.h"

namespace asrmap::cli {
namespace {

enum class Format : std::uint8_t { text, json, markdown };
constexpr NamedFormat<Format> kFormats[] = {
    {formats::text, Format::text}, {formats::json, Format::json}, {formats::markdown, Format::markdown}};

struct ExplainOptions : Options {
  NamedFormat<Format> format = kFormats[0];
  std::vector<std::string> words;
};

std::string level_text(const check::RuleInfo& info) {
  return fmt::format("{}{}", to_string(info.severity), info.off_by_default ? ", off by default" : "");
}

// The files that the examples name, each with a heading.
std::string exports(const check::RuleInfo& info,
                    const std::function<std::string(std::string_view, std::string_view)>& show) {
  std::string result;
  if (!info.export_json.empty()) result += show("export.json", info.export_json);
  if (!info.mended_json.empty()) result += show("mended.json", info.mended_json);
  return result;
}

std::string as_text(const check::RuleInfo& info) {
  const std::string files = exports(info, [](std::string_view name, std::string_view text) {
    return fmt::format("\nIts {}\n\n{}", name, indented(text, "    "));
  });
  return fmt::format(
      "{} ({})\n\n{}.\n\nWhy\n\n{}\nAn example that has it\n\n{}\nAn example without it\n\n{}{}\nWhat to do\n\n{}{}",
      info.name, level_text(info), info.summary, wrapped(info.why), indented(info.bad, "    "),
      indented(info.good, "    "), files, wrapped(info.fix), error_list_text(check::errors_of(info.name)));
}

std::string as_markdown(const check::RuleInfo& info) {
  const std::string files = exports(info, [](std::string_view name, std::string_view text) {
    return fmt::format("Its `{}`:\n\n```json\n{}```\n\n", name, indented(text, ""));
  });
  return fmt::format(
      "## `{}`\n\n*{}* {}.\n\n{}\n\nAn example that has it:\n\n```\n{}```\n\nAn example without "
      "it:\n\n```\n{}```\n\n{}{}\n{}",
      info.name, level_text(info), info.summary, info.why, indented(info.bad, ""), indented(info.good, ""), files,
      info.fix, error_list_markdown(check::errors_of(info.name)));
}

// Writes the members of a rule's page.
void write_rule(JsonWriter& json, const check::RuleInfo& info) {
  json.member("name", info.name).member("severity", to_string(info.severity));
  json.member("off_by_default", info.off_by_default).member("concern", to_string(info.concern));
  json.member("summary", info.summary).member("why", info.why);
  json.member("bad", indented(info.bad, "")).member("good", indented(info.good, "")).begin_object("files");
  (void)exports(info, [&](std::string_view name, std::string_view text) {
    json.member(name, indented(text, ""));
    return std::string();
  });
  json.end_object().member("fix", info.fix);
}

// The page of a rule, of errors, or of both. `info` may be null.
std::string as_json(const check::RuleInfo* info, const KnownErrors& errors) {
  std::string text;
  JsonWriter json(text, JsonLayout::indented);
  json.begin_object().member("version", 1);
  if (info != nullptr) write_rule(json, *info);
  write_errors(json.key("errors"), errors);
  json.end_object().finish();
  return text;
}

std::string rule_page(const check::RuleInfo& info, Format format) {
  switch (format) {
    case Format::json: return as_json(&info, check::errors_of(info.name));
    case Format::markdown: return as_markdown(info);
    case Format::text: break;
  }
  return as_text(info);
}

// The page of the first error, which is the most specific one, and of its rule if it has one.
std::string page_of(const KnownErrors& found, Format format) {
  const check::Rule* rule = check::find_rule(found.front()->rule);
  std::string error, name(rule != nullptr ? rule->info.name : std::string_view());
  switch (format) {
    case Format::json: return as_json(rule != nullptr ? &rule->info : nullptr, found);
    case Format::markdown:
      error = error_page_markdown(found);
      name = ticked(name);
      break;
    case Format::text: error = error_page_text(found); break;
  }
  if (rule == nullptr) return error;
  return fmt::format("{}\nThe rule that explains it: {}\n\n{}", error, name, rule_page(rule->info, format));
}

std::string kind_page(const change::KindInfo& info, Format format) {
  switch (format) {
    case Format::json: return kind_page_json(info);
    case Format::markdown: return kind_page_markdown(info);
    case Format::text: break;
  }
  return kind_page_text(info);
}

// The page of the rule or the kind of change of that name; empty if there is neither.
std::string page_of_name(std::string_view name, Format format) {
  if (const check::Rule* rule = check::find_rule(name)) return rule_page(rule->info, format);
  if (const change::KindInfo* kind = change::find_kind(name)) return kind_page(*kind, format);
  return {};
}

// The page of what a word names, or the first line of a pasted finding or change:
// `… [subnet-fallback]`. Empty if that is nothing.
std::string named_page(std::string_view text, Format format) {
  const std::string small = lower(trimmed(text));
  std::string page = page_of_name(small, format);
  std::string_view rest = small;
  while (page.empty() && !rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = trimmed(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    const std::size_t open = line.rfind('[');
    if (open == std::string_view::npos || !line.ends_with(']')) continue;
    page = page_of_name(line.substr(open + 1, line.size() - open - 2), format);
  }
  return page;
}

// All names that have a page.
std::vector<std::string_view> page_names() {
  std::vector<std::string_view> names = check::rule_names();
  for (const change::KindInfo& info : change::all_kinds()) names.push_back(to_string(info.kind));
  return names;
}

// The text to explain. Fails if standard input can't be read.
Result<std::string> asked(World& world, const ExplainOptions& options) {
  std::string text;
  for (const std::string& word : options.words) text += text.empty() ? word : ' ' + word;
  if (text == "-") {
    auto input = world.input();
    if (!input) return Failure("standard input: " + input.reason());
    text = *std::move(input);
  }
  return std::string(trimmed(text));
}

ExitStatus run_explain(World& world, const ExplainOptions& options) {
  const auto text = asked(world, options);
  if (!text) return usage_error(world, text.reason());
  if (text->empty())
    return usage_error(world, "explain what? name a rule or paste an error text; `asrmap rules` lists the rules");
  if (const std::string page = named_page(*text, options.format.value); !page.empty()) {
    show(world.out, options.format, page);
    return ExitStatus::clean;
  }
  if (const KnownErrors found = check::find_known_errors(*text); !found.empty()) {
    show(world.out, options.format, page_of(found, options.format.value));
    return ExitStatus::clean;
  }
  const auto near = likely(*text, page_names());
  // A text with blanks is no name, so the message does not speak of rules.
  if (near.empty() && text->find_first_of(" \n{") != std::string::npos)
    return usage_error(world, "no error text that asrmap knows is in it; look for its code in Azure's documentation");
  return usage_error(world, fmt::format("no rule or change is named {}, nor is a known error text in it; {}",
                                        ticked(*text), did_you_mean(near, "`asrmap rules` lists all rules")));
}

}  // namespace

CommandInfo commands::explain() {
  return CommandOf<ExplainOptions>{
      .name = "explain",
      .summary = "Say what a rule finds, or a change or an error text means, why, and what to do",
      .run = &run_explain,
      .operands = {{&ExplainOptions::words,
                    {.name = "NAME|TEXT",
                     .meaning =
                         "The name in brackets behind a finding or change, or the error of a deployment; - reads it",
                     .takes = Takes::rule}}},
      .options = {format_option(&ExplainOptions::format, kFormats)},
      .examples = {"explain subnet-fallback", "explain \"Target network settings are not configured\""}};
}

}  // namespace asrmap::cli
