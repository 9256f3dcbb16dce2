// SPDX-License-Identifier: MIT
#include "diag/sarif.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>

#include "diag/annotation.h"
#include "diag/fingerprint.h"
#include "diag/wording.h"
#include "json/writer.h"

namespace asrmap {
namespace {

constexpr std::string_view kSchema = "https://json.schemastore.org/sarif-2.1.0.json";

// Index of each rule in tool.driver.rules.
using RuleIndex = std::map<std::string_view, std::size_t>;

std::string_view level_of(Severity severity) {
  switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    case Severity::info:
    case Severity::off: break;
  }
  return "note";
}

// A path as a URI reference without a scheme and without blanks: everything but letters, digits,
// `-._~` and `/` is percent-encoded.
std::string uri_of(std::string_view path) {
  std::string uri = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       std::string_view("-._~/").find(c) != std::string_view::npos;
    if (plain)
      uri += c;
    else
      uri += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return uri;
}

void write_text(JsonWriter& json, std::string_view name, std::string_view text) {
  json.begin_object(name).member("text", text).end_object();
}

// Writes a message as plain text. `[text](target)` would be a link, so no name may become one.
void write_message(JsonWriter& json, std::string_view name, std::string_view text) {
  if (text.find("](") == std::string_view::npos) return write_text(json, name, text);
  std::string escaped;
  for (const char c : text) {
    if (c == '\\' || c == '[' || c == ']') escaped += '\\';
    escaped += c;
  }
  write_text(json, name, escaped);
}

// The end is one past the last character, as in a range of the JSON report.
void write_region(JsonWriter& json, std::string_view name, const SourceFile& file, Span at) {
  const LineColumn begin = file.locate(at.begin), end = file.locate(at.end);
  json.begin_object(name).member("startLine", begin.line).member("startColumn", begin.column);
  json.member("endLine", end.line).member("endColumn", end.column).end_object();
}

void write_file(JsonWriter& json, const SourceFile& file) {
  json.begin_object("artifactLocation").member("uri", uri_of(file.path())).end_object();
}

void write_location(JsonWriter& json, const SourceMap& sources, Span at) {
  const SourceFile& file = sources.file(at.file);
  json.begin_object("physicalLocation");
  write_file(json, file);
  write_region(json, "region", file, at);
  json.end_object();
}

void write_related(JsonWriter& json, const Diagnostic& finding, const SourceMap& sources) {
  json.begin_array("relatedLocations");
  for (std::size_t i = 0; i < finding.labels.size(); ++i) {
    const Label& label = finding.labels[i];
    json.begin_object().member("id", i + 1);
    write_location(json, sources, label.at);
    if (!label.text.empty()) write_message(json, "message", label.text);
    json.end_object();
  }
  json.end_array();
}

// All edits of one file together are one change.
void write_fix(JsonWriter& json, const Fix& fix, const SourceMap& sources) {
  json.begin_object();
  write_message(json, "description", fix.title);
  json.begin_array("artifactChanges");
  std::vector<FileId> files;
  for (const Edit& edit : fix.edits)
    if (std::find(files.begin(), files.end(), edit.at.file) == files.end()) files.push_back(edit.at.file);
  for (const FileId id : files) {
    const SourceFile& file = sources.file(id);
    json.begin_object();
    write_file(json, file);
    json.begin_array("replacements");
    for (const Edit& edit : fix.edits) {
      if (edit.at.file != id) continue;
      json.begin_object();
      write_region(json, "deletedRegion", file, edit.at);
      write_text(json, "insertedContent", edit.text);
      json.end_object();
    }
    json.end_array().end_object();
  }
  json.end_array().end_object();
}

void write_state(JsonWriter& json, const FindingState& state) {
  using Baseline = FindingState::Baseline;
  if (state.baseline != Baseline::unknown)
    json.member("baselineState", state.baseline == Baseline::added ? "new" : "unchanged");
  if (!state.accepted) return;
  json.begin_array("suppressions").begin_object().member("kind", "external").member("status", "accepted");
  if (!state.accepted->empty()) json.member("justification", *state.accepted);
  json.end_object().end_array();
}

void write_result(JsonWriter& json, const Diagnostic& finding, const SourceMap& sources, const RuleIndex& rules,
                  std::string_view fingerprint) {
  if (!finding.rule.empty()) json.member("ruleId", finding.rule);
  if (const auto rule = rules.find(finding.rule); rule != rules.end()) json.member("ruleIndex", rule->second);
  json.member("level", level_of(finding.severity));
  write_message(json, "message", message_and_help(finding));
  json.begin_array("locations").begin_object();
  write_location(json, sources, finding.at);
  json.end_object().end_array();
  if (!finding.labels.empty()) write_related(json, finding, sources);
  json.begin_object("partialFingerprints").member("asrmap/v1", fingerprint).end_object();
  if (finding.fixes.empty()) return;
  json.begin_array("fixes");
  for (const Fix& fix : finding.fixes) write_fix(json, fix, sources);
  json.end_array();
}

// The summary as a sentence, because a new one follows it.
std::string sentence(std::string_view summary) { return std::string(summary) + '.'; }

// `subnet-fallback` as viewers show it: SubnetFallback.
std::string pascal_case(std::string_view name) {
  std::string result;
  bool starts = true;
  for (const char c : name) {
    if (c != '-') result += starts && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    starts = c == '-';
  }
  return result;
}

void write_markdown(JsonWriter& json, std::string_view name, std::string_view text, std::string_view markdown) {
  json.begin_object(name).member("text", text).member("markdown", markdown).end_object();
}

void write_rule(JsonWriter& json, const RuleText& rule) {
  json.begin_object().member("id", rule.name).member("name", pascal_case(rule.name));
  write_text(json, "shortDescription", sentence(rule.summary));
  write_markdown(json, "fullDescription", rule.why, rule.why);
  write_markdown(json, "help", rule.fix, fmt::format("{}\n\n{}", rule.why, rule.fix));
  json.begin_object("defaultConfiguration").member("level", level_of(rule.level));
  if (rule.off_by_default) json.member("enabled", false);
  json.end_object().begin_object("properties").begin_array("tags").value(rule.concern).end_array().end_object();
  json.end_object();
}

void write_driver(JsonWriter& json, const SarifOptions& options) {
  json.begin_object("driver").member("name", "asrmap").member("fullName", fmt::format("asrmap {}", options.version));
  json.member("version", options.version).member("semanticVersion", options.version).line().begin_array("rules");
  for (const RuleText& rule : options.rules) write_rule(json.line(), rule);
  json.end_array().end_object();
}

// Says that the run was cut short.
void write_omitted(JsonWriter& json, std::size_t omitted) {
  json.begin_array("invocations").begin_object().member("executionSuccessful", true);
  json.begin_array("toolExecutionNotifications").begin_object().member("level", "warning");
  write_text(json, "message", counted(omitted, "more finding") + " not shown");
  json.end_object().end_array().end_object().end_array().line();
}

}  // namespace

std::string render_sarif(const std::vector<Diagnostic>& findings, const SourceMap& sources, const Summary& summary,
                         const SarifOptions& options) {
  RuleIndex index;
  for (const RuleText& rule : options.rules) index.emplace(rule.name, index.size());

  std::string out;
  JsonWriter json(out);
  json.begin_object().member("$schema", kSchema).line().member("version", "2.1.0").line().begin_array("runs");
  json.begin_object().begin_object("tool");
  write_driver(json, options);
  json.end_object().line().begin_object("automationDetails").member("id", "asrmap/").end_object();
  json.line().member("columnKind", "unicodeCodePoints").line();
  if (summary.omitted != 0) write_omitted(json, summary.omitted);
  json.begin_array("results");
  const std::vector<std::string> prints = fingerprints(findings, sources);
  for (std::size_t i = 0; i < findings.size(); ++i) {
    json.line().begin_object();
    write_result(json, findings[i], sources, index, prints[i]);
    if (i < options.states.size()) write_state(json, options.states[i]);
    json.end_object();
  }
  json.end_array().end_object().end_array().end_object().finish();
  return out;
}

}  // namespace asrmap
