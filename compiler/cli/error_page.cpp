// SPDX-License-Identifier: MIT
#include "cli/error_page.h"

#include <fmt/core.h>

#include <optional>
#include <string_view>

#include "cli/paragraphs.h"
#include "json/writer.h"

namespace asrmap::cli {
namespace {

// The text of an error. Its code comes first, if both are known.
std::string wording(const check::KnownError& error) {
  if (error.code.empty() || error.text.empty() || error.text.find(error.code) != std::string_view::npos)
    return std::string(error.text.empty() ? error.code : error.text);
  return fmt::format("{}: {}", error.code, error.text);
}

std::string short_name(const check::KnownError& error) {
  return std::string(error.code.empty() ? error.text : error.code);
}

// "Also in what was pasted: …" for all errors but the first. Empty if there is only one.
std::string others(const KnownErrors& found) {
  std::string names;
  for (std::size_t i = 1; i < found.size(); ++i)
    names += fmt::format("{}`{}`", i == 1 ? "" : ", ", short_name(*found[i]));
  return names.empty() ? names : fmt::format("Also in what was pasted: {}.", names);
}

}  // namespace

std::string error_page_text(const KnownErrors& found) {
  const check::KnownError& error = *found.front();
  const std::string also = others(found);
  return fmt::format("An error of {}\n\n{}\n{}\n{}{}", error.from, indented(wrapped(wording(error)), "    "),
                     wrapped(error.meaning), wrapped(fmt::format("Seen in: {}", error.source)),
                     also.empty() ? "" : "\n" + wrapped(also));
}

std::string error_page_markdown(const KnownErrors& found) {
  const check::KnownError& error = *found.front();
  const std::string also = others(found);
  return fmt::format("## An error of {}\n\n> `{}`\n\n{}\n\nSeen in: {}\n{}", error.from, wording(error), error.meaning,
                     error.source, also.empty() ? "" : "\n" + also + '\n');
}

std::string error_list_text(const KnownErrors& errors) {
  if (errors.empty()) return {};
  std::string result = "\nError texts that this explains\n";
  for (const check::KnownError* error : errors)
    result += fmt::format("\n{}", indented(wrapped(fmt::format("{} ({})", wording(*error), error->from)), "    "));
  return result;
}

std::string error_list_markdown(const KnownErrors& errors) {
  if (errors.empty()) return {};
  std::string result = "\nError texts that this explains:\n\n";
  for (const check::KnownError* error : errors) result += fmt::format("- `{}` ({})\n", wording(*error), error->from);
  return result;
}

void write_errors(JsonWriter& json, const KnownErrors& errors) {
  const auto or_null = [](std::string_view text) { return text.empty() ? std::nullopt : std::optional(text); };
  json.begin_array();
  for (const check::KnownError* error : errors) {
    json.begin_object().member("code", or_null(error->code));
    json.member("text", error->text.empty() ? error->code : error->text).member("from", error->from);
    json.member("meaning", error->meaning).member("rule", or_null(error->rule)).member("source", error->source);
    json.end_object();
  }
  json.end_array();
}

}  // namespace asrmap::cli
