// SPDX-License-Identifier: MIT
#include "read/toml.h"

#include "read/characters.h"
#include "read/foreign_file.h"
#include "read/merge_conflict.h"
#include "read/toml_document.h"
#include "read/toml_guard.h"
#include "read/toml_parse.h"
#include "read/toml_refusal.h"

namespace asrmap::read {

namespace {

// Reports that the file never was TOML, or that a merge has left its marks in it.
bool is_of_another_kind(FileId file, const SourceMap& sources, Reporter& reporter) {
  const std::string_view text = sources.file(file).text();
  if (const auto conflict = find_merge_conflict(text)) {
    report_merge_conflict(file, text, *conflict, rule_name::syntax_error, reporter);
    return true;
  }
  const auto foreign = foreign_toml_file(text);
  if (foreign) report_foreign_mapping_file(file, sources, Syntax::toml, *foreign, reporter);
  return foreign.has_value();
}

}  // namespace

std::optional<toml::table> parse_toml(FileId file, const SourceMap& sources, Reporter& reporter) {
  const std::string_view text = sources.file(file).text();
  auto foreign = foreign_encoding(text);
  if (!foreign) foreign = foreign_bytes(text);
  if (foreign) {
    report_foreign_mapping_file(file, sources, Syntax::toml, *foreign, reporter);
    return std::nullopt;
  }
  const BadCharacters bad = report_bad_characters(file, sources, reporter);
  if (!bad.readable || !bad.places.empty()) return std::nullopt;
  if (const auto hazard = find_toml_hazard(text)) {
    if (is_of_another_kind(file, sources, reporter)) return std::nullopt;
    reporter.report(rule_name::syntax_error, {file, hazard->begin, hazard->end}, "{}", hazard->what)
        .help("{}", hazard->help);
    return std::nullopt;
  }
  try {
    return toml::parse(text, std::string_view{});
  } catch (const toml::parse_error& error) {
    if (is_of_another_kind(file, sources, reporter)) return std::nullopt;
    const toml::source_position at = error.source().begin;
    TomlRefusal(file, text, error.description(), sources.file(file).offset_of({at.line, at.column}), reporter).report();
    return std::nullopt;
  }
}

Span toml_span(const SourceMap& sources, FileId file, const toml::source_region& region) {
  const SourceFile& source = sources.file(file);
  return {file, source.offset_of({region.begin.line, region.begin.column}),
          source.offset_of({region.end.line, region.end.column})};
}

Document read_toml(FileId file, SourceMap& sources, Reporter& reporter) {
  if (const auto table = parse_toml(file, sources, reporter)) return TomlDocument(file, sources, reporter).read(*table);
  Document nothing;
  nothing.file = file;
  nothing.syntax = Syntax::toml;
  nothing.incomplete = true;
  return nothing;
}

}  // namespace asrmap::read
