// SPDX-License-Identifier: MIT
#include "cli/kind_page.h"

#include <fmt/core.h>

#include "cli/paragraphs.h"
#include "diag/diagnostic.h"
#include "json/writer.h"

namespace asrmap::cli {

std::string kind_page_text(const change::KindInfo& info) {
  return fmt::format("{} (a change; {})\n\n{}.\n\nWhy\n\n{}\nWhat to do\n\n{}", to_string(info.kind),
                     to_string(severity_of(info.kind)), info.summary, wrapped(info.why), wrapped(info.fix));
}

std::string kind_page_markdown(const change::KindInfo& info) {
  return fmt::format("## `{}`\n\n*a change; {}* {}.\n\n{}\n\n{}\n", to_string(info.kind),
                     to_string(severity_of(info.kind)), info.summary, info.why, info.fix);
}

std::string kind_page_json(const change::KindInfo& info) {
  std::string text;
  JsonWriter json(text, JsonLayout::indented);
  json.begin_object().member("version", 1).member("change", to_string(info.kind));
  json.member("severity", to_string(severity_of(info.kind))).member("summary", info.summary);
  json.member("why", info.why).member("fix", info.fix).end_object().finish();
  return text;
}

}  // namespace asrmap::cli
