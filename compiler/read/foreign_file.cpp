// SPDX-License-Identifier: MIT
#include "read/foreign_file.h"

#include <fmt/core.h>

#include <algorithm>

#include "diag/wording.h"
#include "read/file_head.h"
#include "text/ascii.h"

namespace asrmap::read {
namespace {

constexpr std::string_view kExportAsJson =
    "export it as JSON: `az … -o json`, or `… | ConvertTo-Json -Depth 10` in PowerShell";
constexpr std::string_view kInclude = "an `inventory` names an export; mapping files are taken by `include`";
constexpr std::string_view kMappingFile = "a mapping file", kMappingToml = "a mapping file in TOML";
constexpr std::string_view kNameOutput = "name the file that it writes, as JSON";
constexpr std::string_view kExportsAre =
    "exports are named by `inventory`; a mapping file is written as `vmm ams { … }`, or in TOML";
constexpr std::string_view kMappingIs =
    "a mapping file is text, as in `vmm ams { … }`, or TOML in a file `*.asrmap.toml`";
constexpr std::string_view kTomlIs =
    "a file `*.toml` is text in TOML; a mapping file in asrmap's own language is `*.asrmap`";
constexpr std::string_view kRedirect =
    "write only standard output into the file: `>`, not `2>&1` or `*>`; `az` takes `--only-show-errors`";

// --- By the first bytes -----------------------------------------------------------------

struct Magic {
  std::string_view bytes, what, cure;
};

using namespace std::string_view_literals;

constexpr std::string_view kUnpack = "unpack it, and name the JSON file that was in it";
constexpr Magic kMagic[] = {
    {"PK\x03\x04"sv, "a ZIP archive", kUnpack},
    {"\x1F\x8B"sv, "compressed by gzip", "unpack it by `gunzip`, and name the JSON file that was in it"},
    {"BZh9"sv, "compressed by bzip2", kUnpack},
    {"\xFD\x37zXZ"sv, "compressed by xz", kUnpack},
    {"\x28\xB5\x2F\xFD"sv, "compressed by zstd", kUnpack},
    {"7z\xBC\xAF"sv, "a 7z archive", kUnpack},
    {"Rar!\x1A"sv, "a RAR archive", kUnpack},
    {"\xD0\xCF\x11\xE0"sv, "an old Office document", kExportAsJson},
    {"%PDF-"sv, "a PDF document", kExportAsJson},
    {"{\\rtf"sv, "a rich text document", "save it as plain text, or export it again"},
    {"\x89PNG"sv, "a picture", kExportAsJson},
    {"\xFF\xD8\xFF"sv, "a picture", kExportAsJson},
    {"GIF8"sv, "a picture", kExportAsJson},
    {"SQLite format 3"sv, "an SQLite database", kExportAsJson},
    {"\x1B["sv, "coloured for a terminal", "write it by `-o json`; `-o jsonc` is for the eyes"},
    {"\x7F"
     "ELF"sv,
     "a program", kNameOutput},
    {"bplist00"sv, "a binary property list", kExportAsJson},
};

ForeignFile made(std::string what, std::string_view cure, std::string_view at, std::string_view detail = {}) {
  std::string message =
      fmt::format("the file is {}{}, not JSON", what, detail.empty() ? "" : fmt::format(" ({})", ticked(detail)));
  return {.message = std::move(message), .what = std::move(what), .cure = cure, .at = at};
}

// An Office document is an archive, in which the folder tells the kind.
std::string_view kind_of_archive(std::string_view text) {
  const std::string_view start = text.substr(0, 4096);
  if (start.find("xl/") != std::string_view::npos || start.find("[Content_Types].xml") != std::string_view::npos)
    return start.find("word/") != std::string_view::npos ? "a Word document" : "an Excel workbook";
  return {};
}

// --- By the first lines -----------------------------------------------------------------

// A part of a line that tells the reader which of several files it is.
std::string_view title_of(std::string_view text) {
  const std::string_view start = text.substr(0, 8192);
  const std::size_t begin = start.find("<title>");
  const std::size_t end = start.find("</title>", begin == std::string_view::npos ? 0 : begin);
  if (begin == std::string_view::npos || end == std::string_view::npos) return {};
  return trimmed(start.substr(begin + 7, end - begin - 7));
}

struct Recognizer {
  Place (*find)(const FileHead&);
  std::string_view what, cure;
  bool shows_line = false;  // the place is what the file says
};

// The first one that finds something counts: JSON in a page is no JSON behind other lines.
constexpr Recognizer kAroundJson[] = {
    {&find_clixml, "PowerShell's Clixml", "write it by `… | ConvertTo-Json -Depth 10`, not by Export-Clixml"},
    {&find_xml, "XML", kExportAsJson},
    {&find_colours, "coloured for a terminal", "write it by `-o json`; `-o jsonc` is for the eyes"},
    {&find_transcript, "the transcript of a PowerShell session",
     "let the command write the file: `… | ConvertTo-Json -Depth 10 | Out-File FILE -Encoding utf8`"},
    {&find_bicep, "a Bicep file", "compile it by `az bicep build --file FILE`, and name the JSON file"},
    {&find_terraform, "a Terraform file", "export what exists in Azure: `az network vnet list -o json`"},
    {&find_mapping_toml, kMappingToml, kInclude},
    {&find_mapping_file, kMappingFile, kInclude},
    {&find_powershell, "a PowerShell script", kNameOutput},
    {&find_shell, "a shell script", kNameOutput},
};

constexpr Recognizer kInPlaceOfJson[] = {
    {&find_message, "a message of the command", "do what it says, and export again", true},
    {&find_type_name, "the name of a .NET object's type",
     "put `| ConvertTo-Json -Depth 10` before what writes the file"},
    {&find_base64, "base64", "decode it: `base64 -d FILE`"},
    {&find_python_object, "an object as Python prints it", "write it by `json.dumps`, which puts names in `\"`"},
    {&find_table, "a table", "write it by `-o json`; in PowerShell by `ConvertTo-Json -Depth 10`, not by Format-Table"},
    {&find_toml, "TOML or an INI file", kExportAsJson},
    {&find_tab_separated, "a table with tabs", "write it by `-o json`, not by `-o tsv`"},
    {&find_property_list, "a list of properties",
     "write it by `… | ConvertTo-Json -Depth 10`; Format-List is for the eyes"},
    {&find_yaml, "YAML", "write it by `-o json`, not by `-o yaml`"},
    {&find_csv, "CSV", "write it by `… | ConvertTo-Json -Depth 10`, or `-o json`; not by Export-Csv"},
};

template <std::size_t N>
std::optional<ForeignFile> first_of(const Recognizer (&recognizers)[N], const FileHead& head) {
  for (const Recognizer& each : recognizers)
    if (const Place at = each.find(head); !at.empty())
      return made(std::string(each.what), each.cure, at, each.shows_line ? at : Place());
  return std::nullopt;
}

std::optional<ForeignFile> text_before_json(std::string_view text, const FileHead& head) {
  const Place json = find_json_behind(head);
  if (json.empty()) return std::nullopt;
  const std::string_view first = trimmed(head.line(0));
  const auto line = 1 + std::count(text.begin(), text.begin() + (json.data() - text.data()), '\n');
  ForeignFile foreign;
  foreign.what = "JSON behind other lines";
  foreign.message = fmt::format("{} stands before the JSON, which begins in line {}", ticked(first), line);
  foreign.at = first;
  if (first.starts_with("```"))
    foreign.cure = "delete the lines with the backticks";
  else if (first.starts_with("HTTP/"))
    foreign.cure = "write only the body of the answer: `curl` without `-i`";
  else if (first.starts_with("//") || first.starts_with("/*") || first.starts_with("#"))
    foreign.cure = "JSON has no comments; delete it";
  else if (!find_message(head).empty())
    foreign.cure = kRedirect;
  else
    foreign.cure = "keep only the JSON: write standard output into the file, and nothing else";
  return foreign;
}

std::optional<ForeignFile> pointer_or_patch(const FileHead& head) {
  const std::string_view first = head.line(0);
  if (first.starts_with("version https://git-lfs"))
    return made("a pointer of Git LFS", "get the content by `git lfs pull`", first);
  if (first.starts_with("diff --git ") || (first.starts_with("--- ") && head.line(1).starts_with("+++ ")))
    return made("a patch", "apply it by `git apply`, or name the file that it changes", first);
  return std::nullopt;
}

// Whether the first word is one with which a statement of the mapping language begins.
bool begins_with_keyword(const FileHead& head) {
  constexpr std::string_view kKeywords[] = {"vault", "vmm", "vnet", "map", "include", "inventory"};
  const std::string_view code = trimmed(head.code(0));
  const std::string_view word = code.substr(0, code.find_first_not_of("abcdefghijklmnopqrstuvwxyz"));
  return std::find(std::begin(kKeywords), std::end(kKeywords), word) != std::end(kKeywords);
}

std::optional<ForeignFile> json_or(std::optional<ForeignFile> foreign, const FileHead& head) {
  if (const Place json = find_json(head); !foreign && !json.empty()) return made("JSON", {}, json);
  return foreign;
}

}  // namespace

std::optional<ForeignFile> foreign_bytes(std::string_view text) {
  for (const auto& [bytes, what, cure] : kMagic) {
    if (!text.starts_with(bytes)) continue;
    const std::string_view office = bytes.starts_with("PK") ? kind_of_archive(text) : std::string_view();
    if (!office.empty()) return made(std::string(office), kExportAsJson, text.substr(0, 2));
    return made(std::string(what), cure, text.substr(0, 1));
  }
  const std::string_view start = text.substr(0, 64);
  if (!start.empty() && start.find_first_not_of('\0') == std::string_view::npos)
    return made("full of NUL bytes", "copying or writing it has failed; export again", text.substr(0, 1));
  // UTF-32 that was taken for UTF-16.
  const std::size_t first = start.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  if (start.substr(first).starts_with('\0') || start.substr(std::min(first + 1, start.size())).starts_with('\0'))
    return made("UTF-32", "save it as UTF-8", text.substr(first, 1));
  return std::nullopt;
}

std::optional<ForeignFile> foreign_encoding(std::string_view text) {
  if (text.size() < 4) return std::nullopt;
  const bool little = text[0] != '\0' && text[1] == '\0' && text[2] != '\0' && text[3] == '\0';
  const bool big = text[0] == '\0' && text[1] != '\0' && text[2] == '\0' && text[3] != '\0';
  if (!little && !big) return std::nullopt;
  return made("UTF-16 without a byte order mark", "save the file as UTF-8", text.substr(0, 1));
}

std::optional<ForeignFile> foreign_file(std::string_view text) {
  if (auto bytes = foreign_bytes(text)) return bytes;
  const FileHead head(text);
  if (head.line_count() == 0) return std::nullopt;
  if (const Place at = find_html(head); !at.empty())
    return made("a web page", "the request was answered by a page, often to sign in: sign in, and export again", at,
                title_of(head.text()));
  if (auto foreign = pointer_or_patch(head)) return foreign;
  if (auto foreign = first_of(kAroundJson, head)) return foreign;
  if (auto foreign = text_before_json(text, head)) return foreign;
  return first_of(kInPlaceOfJson, head);
}

std::optional<ForeignFile> foreign_mapping_file(std::string_view text) {
  if (auto encoding = foreign_encoding(text)) return encoding;
  if (auto bytes = foreign_bytes(text)) return bytes;
  const FileHead head(text);
  return begins_with_keyword(head) ? std::nullopt : json_or(foreign_file(text), head);
}

std::optional<ForeignFile> foreign_toml_file(std::string_view text) {
  const FileHead head(text);
  auto foreign = json_or(foreign_file(text), head);
  // `vault:` is a header that was written in the manner of YAML.
  const bool is_slip = foreign && foreign->what == "YAML" && begins_with_keyword(head);
  return is_slip || (foreign && foreign->what.find("TOML") != std::string::npos) ? std::nullopt : foreign;
}

void report_foreign_mapping_file(FileId file, const SourceMap& sources, Syntax syntax, const ForeignFile& foreign,
                                 Reporter& reporter) {
  const auto begin = static_cast<std::uint32_t>(foreign.at.data() - sources.file(file).text().data());
  const auto end = begin + static_cast<std::uint32_t>(foreign.at.size());
  const Span at{file, begin, end};
  if (foreign.what == kMappingFile)
    reporter.report(rule_name::syntax_error, at, "the file is in asrmap's own language, not in TOML")
        .help("name it `*.asrmap`");
  else if (foreign.what == kMappingToml)
    reporter.report(rule_name::syntax_error, at, "the file is TOML, not in asrmap's own language")
        .help("name it `*.asrmap.toml`");
  else if (foreign.what.starts_with("UTF-"))
    reporter.report(rule_name::syntax_error, at, "the file is {}", foreign.what).help("save the file as UTF-8");
  else
    reporter
        .report(rule_name::syntax_error, at, "the file is {}, {}", foreign.what,
                syntax == Syntax::toml ? "not TOML" : "no mapping file")
        .help("{}", foreign.what.starts_with("JSON") ? kExportsAre
                    : syntax == Syntax::toml         ? kTomlIs
                                                     : kMappingIs);
}

}  // namespace asrmap::read
