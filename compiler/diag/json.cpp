// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <array>

#include "diag/render.h"

namespace asrmap {
namespace {

using Json = nlohmann::ordered_json;

Json position(LineColumn at) { return {{"line", at.line}, {"column", at.column}}; }

// An object that starts with the file and the range of a span.
Json placed(const SourceMap& sources, Span at) {
  const SourceFile& file = sources.file(at.file);
  return {{"file", file.path()},
          {"range", {{"start", position(file.locate(at.begin))}, {"end", position(file.locate(at.end))}}}};
}

Json to_json(const Fix& fix, const SourceMap& sources) {
  Json edits = Json::array();
  for (const Edit& edit : fix.edits) {
    edits.push_back(placed(sources, edit.at));
    edits.back()["text"] = edit.text;
  }
  return {{"title", fix.title}, {"edits", std::move(edits)}};
}

Json to_json(const Diagnostic& finding, const SourceMap& sources) {
  Json json = {{"rule", finding.rule}, {"severity", to_string(finding.severity)}, {"message", finding.message}};
  json.update(placed(sources, finding.at));
  Json& related = json["related"] = Json::array();
  for (const Label& label : finding.labels) {
    related.push_back(placed(sources, label.at));
    related.back()["message"] = label.text;
  }
  json["help"] = finding.help;
  Json& fixes = json["fixes"] = Json::array();
  for (const Fix& fix : finding.fixes) fixes.push_back(to_json(fix, sources));
  return json;
}

// Never throws: what is not UTF-8 becomes U+FFFD.
void append(std::string& out, const Json& json) { out += json.dump(-1, ' ', false, Json::error_handler_t::replace); }

}  // namespace

std::string render_json(const std::vector<Diagnostic>& findings, const SourceMap& sources, const Summary& summary) {
  // One finding at a time: all of them as one object would take many times the
  // memory of the text.
  std::string out = "{\"version\":1,\n\"diagnostics\":[";
  std::array<std::size_t, 4> counts{};
  for (const Diagnostic& finding : findings) {
    out += &finding == findings.data() ? "\n" : ",\n";
    append(out, to_json(finding, sources));
    ++counts[static_cast<std::size_t>(finding.severity)];
  }
  out += "],\n";
  if (summary.known) out += fmt::format("\"fixed\":{},\n", findings_json(summary.known->fixed));
  out += "\"summary\":";
  Json counted = {{"errors", counts[static_cast<std::size_t>(Severity::error)]},
                  {"warnings", counts[static_cast<std::size_t>(Severity::warning)]},
                  {"infos", counts[static_cast<std::size_t>(Severity::info)]},
                  {"files", summary.files},
                  {"networks", summary.networks},
                  {"mappings", summary.mappings}};
  if (summary.omitted != 0) counted["omitted"] = summary.omitted;
  if (summary.known) {
    counted["known"] = summary.known->hidden;
    counted["fixed"] = count_of(summary.known->fixed);
  }
  append(out, counted);
  return out + "}\n";
}

}  // namespace asrmap
