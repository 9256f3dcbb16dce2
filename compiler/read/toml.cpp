// SPDX-License-Identifier: MIT
#include "read/toml.h"

#include "diag/wording.h"
#include "read/characters.h"
#include "read/toml_document.h"
#include "read/toml_guard.h"
#include "read/toml_parse.h"

namespace asrmap {
namespace {

// From toml++'s place, which has no width, to the end of the word there.
Span widen(const SourceFile& file, FileId id, const toml::source_position& at) {
  const std::string_view text = file.text();
  const std::uint32_t begin = file.offset_of({at.line, at.column});
  std::uint32_t end = begin;
  const auto is_word = [&](std::size_t i) {
    const auto c = static_cast<unsigned char>(text[i]);
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-' || c >= 0x80;
  };
  while (end < text.size() && is_word(end)) ++end;
  if (end == begin && end < text.size() && text[end] != '\n' && text[end] != '\r') ++end;
  if (end != begin) return {id, begin, end};
  // The end of a line or of the file is shown as what stands before it.
  std::uint32_t before = begin == 0 ? 0 : begin - 1;
  while (before > 0 && (static_cast<unsigned char>(text[before]) & 0xC0U) == 0x80U) --before;
  return {id, before, begin};
}

// toml++ names the header's bracket or the value; this is the key of that line.
Span key_at(const SourceFile& file, FileId id, const toml::source_position& at) {
  const std::string_view line = file.line_text(at.line);
  std::size_t begin = line.find_first_not_of(" \t[{");
  if (begin == std::string_view::npos) return widen(file, id, at);
  std::size_t end = line.find_first_of("=]", begin);
  if (end == std::string_view::npos) return widen(file, id, at);
  while (end > begin && (line[end - 1] == ' ' || line[end - 1] == '\t')) --end;
  // More than one assignment on the line: an inline table, where toml++ knows better.
  if (line.find('=') != line.rfind('=') && line[begin] != '[') return widen(file, id, at);
  const std::uint32_t first = file.line_begin(at.line);
  return {id, first + static_cast<std::uint32_t>(begin), first + static_cast<std::uint32_t>(end)};
}

// "Error while parsing key: expected …" → "expected …", on one line.
std::string plain(std::string_view description) {
  if (description.starts_with("Error while parsing")) {
    const std::size_t colon = description.find(": ");
    if (colon != std::string_view::npos) description.remove_prefix(colon + 2);
  }
  std::string result;
  for (const char c : description) result += c == '\n' || c == '\r' ? ' ' : c;
  return result;
}

void report(const toml::parse_error& error, FileId file, const SourceMap& sources, Reporter& reporter) {
  const std::string description = plain(error.description());
  const Span at = widen(sources.file(file), file, error.source().begin);
  if (description.find("cannot redefine") != std::string::npos)
    reporter.report("duplicate-property", key_at(sources.file(file), file, error.source().begin), "TOML: {}", description)
        .help("delete one of the two, or put them together");
  else
    reporter.report("syntax-error", at, "not TOML: {}", description)
        .help("what stands behind this place in the file has not been read");
}

}  // namespace

std::optional<toml::table> parse_toml(FileId file, const SourceMap& sources, Reporter& reporter) {
  const BadCharacters bad = report_bad_characters(file, sources, reporter);
  if (!bad.readable || !bad.places.empty()) return std::nullopt;
  const std::string_view text = sources.file(file).text();
  if (const auto hazard = find_toml_hazard(text)) {
    reporter.report("syntax-error", {file, hazard->begin, hazard->end}, "not TOML: {}", hazard->what).help("{}", hazard->help);
    return std::nullopt;
  }
  try {
    return toml::parse(text, std::string_view{});
  } catch (const toml::parse_error& error) {
    report(error, file, sources, reporter);
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

}  // namespace asrmap
