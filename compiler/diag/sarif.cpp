// SPDX-License-Identifier: MIT
#include "diag/sarif.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

#include "diag/annotation.h"
#include "diag/fingerprint.h"
#include "diag/wording.h"

namespace asrmap {
namespace {

using Json = nlohmann::ordered_json;

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

// A path as a reference that starts no scheme and holds no blank: everything but letters,
// digits, `-._~` and `/` is percent-encoded.
std::string uri_of(std::string_view path) {
  std::string uri = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       std::string_view("-._~/").find(c) != std::string_view::npos;
    if (plain)
      uri += c;
    else
      fmt::format_to(std::back_inserter(uri), "%{:02X}", static_cast<unsigned char>(c));
  }
  return uri;
}

// A message as plain text in which no name becomes a link: `[text](target)` is one.
Json message(std::string_view text) {
  if (text.find("](") == std::string_view::npos) return {{"text", text}};
  constexpr Escape kInLink[] = {{'\\', "\\\\"}, {'[', "\\["}, {']', "\\]"}};
  std::string escaped;
  append_escaped(escaped, text, kInLink);
  return {{"text", std::move(escaped)}};
}

// Its end is one past the last character, as that of a range in JSON.
Json region(const SourceFile& file, Span at) {
  const LineColumn begin = file.locate(at.begin), end = file.locate(at.end);
  return {{"startLine", begin.line}, {"startColumn", begin.column}, {"endLine", end.line}, {"endColumn", end.column}};
}

Json location(const SourceMap& sources, Span at) {
  const SourceFile& file = sources.file(at.file);
  return {{"physicalLocation", {{"artifactLocation", {{"uri", uri_of(file.path())}}}, {"region", region(file, at)}}}};
}

Json related_locations(const Diagnostic& finding, const SourceMap& sources) {
  Json related = Json::array();
  for (const Label& label : finding.labels) {
    Json json = {{"id", related.size() + 1}};
    json.update(location(sources, label.at));
    if (!label.text.empty()) json["message"] = message(label.text);
    related.push_back(std::move(json));
  }
  return related;
}

// The edits of one file are one change.
Json fix_json(const Fix& fix, const SourceMap& sources) {
  Json changes = Json::array();
  std::vector<FileId> files;
  for (const Edit& edit : fix.edits) {
    const SourceFile& file = sources.file(edit.at.file);
    const auto known = std::find(files.begin(), files.end(), edit.at.file);
    const auto index = static_cast<std::size_t>(known - files.begin());
    if (known == files.end()) {
      files.push_back(edit.at.file);
      changes.push_back({{"artifactLocation", {{"uri", uri_of(file.path())}}}, {"replacements", Json::array()}});
    }
    changes[index]["replacements"].push_back(
        {{"deletedRegion", region(file, edit.at)}, {"insertedContent", {{"text", edit.text}}}});
  }
  return {{"description", message(fix.title)}, {"artifactChanges", std::move(changes)}};
}

void add_state(Json& result, const FindingState& state) {
  using Baseline = FindingState::Baseline;
  if (state.baseline != Baseline::unknown)
    result["baselineState"] = state.baseline == Baseline::added ? "new" : "unchanged";
  if (!state.accepted) return;
  Json suppression = {{"kind", "external"}, {"status", "accepted"}};
  if (!state.accepted->empty()) suppression["justification"] = *state.accepted;
  result["suppressions"] = Json::array({std::move(suppression)});
}

Json result_json(const Diagnostic& finding, const SourceMap& sources, const RuleIndex& rules,
                 const std::string& fingerprint) {
  Json result = Json::object();
  if (!finding.rule.empty()) result["ruleId"] = finding.rule;
  if (const auto rule = rules.find(finding.rule); rule != rules.end()) result["ruleIndex"] = rule->second;
  result["level"] = level_of(finding.severity);
  result["message"] = message(message_and_help(finding));
  result["locations"] = Json::array({location(sources, finding.at)});
  if (!finding.labels.empty()) result["relatedLocations"] = related_locations(finding, sources);
  result["partialFingerprints"] = {{"asrmap/v1", fingerprint}};
  if (!finding.fixes.empty()) {
    Json& fixes = result["fixes"] = Json::array();
    for (const Fix& fix : finding.fixes) fixes.push_back(fix_json(fix, sources));
  }
  return result;
}

// A new sentence starts where the summary ends.
std::string sentence(std::string_view summary) { return std::string(summary) + '.'; }

// `subnet-fallback` as the name that viewers show: SubnetFallback.
std::string pascal_case(std::string_view name) {
  std::string result;
  bool starts = true;
  for (const char c : name) {
    if (c != '-') result += starts && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    starts = c == '-';
  }
  return result;
}

Json rule_json(const RuleText& rule) {
  Json json = {{"id", rule.name},
               {"name", pascal_case(rule.name)},
               {"shortDescription", {{"text", sentence(rule.summary)}}},
               {"fullDescription", {{"text", rule.why}, {"markdown", rule.why}}},
               {"help", {{"text", rule.fix}, {"markdown", fmt::format("{}\n\n{}", rule.why, rule.fix)}}},
               {"defaultConfiguration", {{"level", level_of(rule.level)}}},
               {"properties", {{"tags", Json::array({rule.concern})}}}};
  if (rule.off_by_default) json["defaultConfiguration"]["enabled"] = false;
  return json;
}

// Never throws: what is not UTF-8 becomes U+FFFD.
void append(std::string& out, const Json& json) { out += json.dump(-1, ' ', false, Json::error_handler_t::replace); }

}  // namespace

std::string render_sarif(const std::vector<Diagnostic>& findings, const SourceMap& sources, const Summary& summary,
                         const SarifOptions& options) {
  RuleIndex index;
  for (const RuleText& rule : options.rules) index.emplace(rule.name, index.size());

  // One rule and one finding at a time, as in JSON.
  std::string out =
      fmt::format("{{\"$schema\":\"{}\",\n\"version\":\"2.1.0\",\n\"runs\":[{{\"tool\":{{\"driver\":", kSchema);
  append(out, {{"name", "asrmap"},
               {"fullName", fmt::format("asrmap {}", options.version)},
               {"version", options.version},
               {"semanticVersion", options.version}});
  out.pop_back();
  out += ",\n\"rules\":[";
  for (const RuleText& rule : options.rules) {
    out += &rule == options.rules.data() ? "\n" : ",\n";
    append(out, rule_json(rule));
  }
  out += "]}},\n\"automationDetails\":{\"id\":\"asrmap/\"},\n\"columnKind\":\"unicodeCodePoints\",\n";
  if (summary.omitted != 0) {
    const std::string note = counted(summary.omitted, "more finding") + " not shown";
    out += "\"invocations\":[";
    append(out, {{"executionSuccessful", true},
                 {"toolExecutionNotifications", Json::array({{{"level", "warning"}, {"message", {{"text", note}}}}})}});
    out += "],\n";
  }
  out += "\"results\":[";
  const std::vector<std::string> prints = fingerprints(findings, sources);
  for (std::size_t i = 0; i < findings.size(); ++i) {
    out += i == 0 ? "\n" : ",\n";
    Json result = result_json(findings[i], sources, index, prints[i]);
    if (i < options.states.size()) add_state(result, options.states[i]);
    append(out, result);
  }
  return out + "]}]}\n";
}

}  // namespace asrmap
