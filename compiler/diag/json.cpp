// SPDX-License-Identifier: MIT
#include <array>

#include "diag/render.h"
#include "json/writer.h"

namespace asrmap {
namespace {

void write_position(JsonWriter& json, std::string_view name, LineColumn at) {
  json.begin_object(name).member("line", at.line).member("column", at.column).end_object();
}

// The file and the range of a span.
void write_place(JsonWriter& json, const SourceMap& sources, Span at) {
  const SourceFile& file = sources.file(at.file);
  json.member("file", file.path()).begin_object("range");
  write_position(json, "start", file.locate(at.begin));
  write_position(json, "end", file.locate(at.end));
  json.end_object();
}

void write_fix(JsonWriter& json, const Fix& fix, const SourceMap& sources) {
  json.begin_object().member("title", fix.title).begin_array("edits");
  for (const Edit& edit : fix.edits) {
    json.begin_object();
    write_place(json, sources, edit.at);
    json.member("text", edit.text).end_object();
  }
  json.end_array().end_object();
}

void write_finding(JsonWriter& json, const Diagnostic& finding, const SourceMap& sources) {
  json.begin_object().member("rule", finding.rule).member("severity", to_string(finding.severity));
  json.member("message", finding.message);
  write_place(json, sources, finding.at);
  json.begin_array("related");
  for (const Label& label : finding.labels) {
    json.begin_object();
    write_place(json, sources, label.at);
    json.member("message", label.text).end_object();
  }
  json.end_array().member("help", finding.help).begin_array("fixes");
  for (const Fix& fix : finding.fixes) write_fix(json, fix, sources);
  json.end_array().end_object();
}

}  // namespace

std::string render_json(const std::vector<Diagnostic>& findings, const SourceMap& sources, const Summary& summary) {
  std::string out;
  JsonWriter json(out);
  json.begin_object().member("version", 1).line().begin_array("diagnostics");
  std::array<std::size_t, 4> counts{};
  for (const Diagnostic& finding : findings) {
    write_finding(json.line(), finding, sources);
    ++counts[static_cast<std::size_t>(finding.severity)];
  }
  json.end_array().line();
  if (summary.known) {
    write_findings(json.key("fixed"), summary.known->fixed);
    json.line();
  }
  json.begin_object("summary")
      .member("errors", counts[static_cast<std::size_t>(Severity::error)])
      .member("warnings", counts[static_cast<std::size_t>(Severity::warning)])
      .member("infos", counts[static_cast<std::size_t>(Severity::info)])
      .member("files", summary.files)
      .member("networks", summary.networks)
      .member("mappings", summary.mappings);
  if (summary.omitted != 0) json.member("omitted", summary.omitted);
  if (summary.known) json.member("known", summary.known->hidden).member("fixed", count_of(summary.known->fixed));
  json.end_object().end_object().finish();
  return out;
}

}  // namespace asrmap
