// SPDX-License-Identifier: MIT
// JUnit XML as GitLab, Jenkins and Azure DevOps read it. A suite is a file with findings, and a
// case is a finding. Errors and warnings fail; infos pass and are shown as output. No time is in
// it, so that equal input gives equal bytes.
#include <fmt/core.h>

#include <algorithm>
#include <span>

#include "diag/render.h"
#include "diag/wording.h"
#include "text/harmless.h"

namespace asrmap {
namespace {

enum class Context { text, attribute };

// All text gets into the XML through here. What XML 1.0 forbids becomes U+FFFD. Hidden characters,
// and those that would make a command in a log, become character references, which a parser turns
// back into the characters. So do line breaks in an attribute, because a parser would turn them
// into blanks.
void append_escaped(std::string& out, std::string_view text, Context context) {
  constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = first_code_point(text.substr(i));
    const bool is_line_or_tab = c.value == '\n' || c.value == '\t';
    const bool forbidden = (c.value < 0x20 && !is_line_or_tab && c.value != '\r') || c.value == 0xFFFD ||
                           c.value == 0xFFFE || c.value == 0xFFFF;
    const bool in_command =
        (c.value == '#' && begins_command(text, i)) || (c.value == ':' && i > 0 && text[i - 1] == ':');
    if (forbidden)
      out += kReplacement;
    else if (in_command || (is_hidden(c.value) && (!is_line_or_tab || context == Context::attribute)))
      out += fmt::format("&#{};", static_cast<unsigned>(c.value));
    else if (c.value == '&')
      out += "&amp;";
    else if (c.value == '<')
      out += "&lt;";
    else if (c.value == '>')
      out += "&gt;";
    else if (c.value == '"' && context == Context::attribute)
      out += "&quot;";
    else
      out += text.substr(i, c.bytes);
    i += c.bytes;
  }
}

void append_attribute(std::string& out, std::string_view name, std::string_view value) {
  out += fmt::format(" {}=\"", name);
  append_escaped(out, value, Context::attribute);
  out += '"';
}

bool fails(const Diagnostic& finding) {
  return finding.severity == Severity::error || finding.severity == Severity::warning;
}

// Jenkins takes the text before the last dot of a class name for the package.
void append_case_head(std::string& out, std::string_view class_name, std::string_view name) {
  out += "    <testcase";
  append_attribute(out, "classname", class_name);
  append_attribute(out, "name", name);
  out += " time=\"0\"";
}

void append_suite_head(std::string& out, std::string_view name, std::size_t tests, std::size_t failures) {
  out += "  <testsuite";
  append_attribute(out, "name", name);
  out += fmt::format(" tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"0\" time=\"0\">\n", tests, failures);
}

// `number` makes the names of findings of one rule at one place different, because services take
// cases of the same name for one case.
void append_case(std::string& out, const Diagnostic& finding, const SourceMap& sources, std::size_t number) {
  const std::string& path = sources.file(finding.at.file).path();
  const LineColumn at = sources.file(finding.at.file).locate(finding.at.begin);
  const std::string_view what = finding.rule.empty() ? to_string(finding.severity) : finding.rule;
  std::string name = fmt::format("{} {}:{}:{}", what, path, at.line, at.column);
  if (number > 1) name += fmt::format(" ({})", number);
  append_case_head(out, fmt::format("asrmap.{}", what), name);
  append_attribute(out, "file", path);
  out += ">\n      ";
  const std::string_view element = fails(finding) ? "failure" : "system-out";
  out += fmt::format("<{}", element);
  if (fails(finding)) {
    append_attribute(out, "type", to_string(finding.severity));
    append_attribute(out, "message", finding.message);
  }
  out += '>';
  append_escaped(out, render_finding(finding, sources, false), Context::text);
  out += fmt::format("</{}>\n    </testcase>\n", element);
}

// All findings of one file.
void append_suite(std::string& out, std::span<const Diagnostic> findings, const SourceMap& sources) {
  const auto failures = std::count_if(findings.begin(), findings.end(), fails);
  append_suite_head(out, sources.file(findings.front().at.file).path(), findings.size(),
                    static_cast<std::size_t>(failures));
  std::size_t number = 0;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const bool again =
        i > 0 && findings[i].at.begin == findings[i - 1].at.begin && findings[i].rule == findings[i - 1].rule;
    number = again ? number + 1 : 1;
    append_case(out, findings[i], sources, number);
  }
  out += "  </testsuite>\n";
}

// Services refuse a report without cases. And findings that are left out must not look like no
// findings.
void append_last_suite(std::string& out, std::size_t omitted) {
  append_suite_head(out, "asrmap", 1, omitted == 0 ? 0 : 1);
  append_case_head(out, "asrmap.check", omitted == 0 ? "no findings" : "all findings are shown");
  if (omitted == 0)
    out += "/>\n";
  else
    out += fmt::format(">\n      <failure type=\"error\" message=\"{} not shown\"/>\n    </testcase>\n",
                       counted(omitted, "more finding"));
  out += "  </testsuite>\n";
}

}  // namespace

std::string render_junit(const std::vector<Diagnostic>& findings, const SourceMap& sources, const Summary& summary) {
  std::string suites;
  for (std::span<const Diagnostic> rest = findings; !rest.empty();) {
    const std::string& path = sources.file(rest.front().at.file).path();
    const auto end = std::find_if(rest.begin(), rest.end(), [&](const Diagnostic& finding) {
      return sources.file(finding.at.file).path() != path;
    });
    const auto count = static_cast<std::size_t>(end - rest.begin());
    append_suite(suites, rest.first(count), sources);
    rest = rest.subspan(count);
  }
  std::size_t tests = findings.size();
  auto failures = static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(), fails));
  if (findings.empty() || summary.omitted != 0) {
    append_last_suite(suites, summary.omitted);
    ++tests;
    failures += summary.omitted == 0 ? 0 : 1;
  }
  return fmt::format(
             "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
             "<testsuites name=\"asrmap\" tests=\"{}\" failures=\"{}\" errors=\"0\" time=\"0\">\n",
             tests, failures) +
         suites + "</testsuites>\n";
}

}  // namespace asrmap
