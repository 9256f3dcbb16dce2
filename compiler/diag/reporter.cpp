// SPDX-License-Identifier: MIT
#include "diag/reporter.h"

#include "diag/wording.h"

namespace asrmap {

Finding& Finding::add_label(Span at, std::string text) {
  diagnostic_->labels.push_back({at, std::move(text)});
  return *this;
}

Finding& Finding::set_help(std::string text) {
  diagnostic_->help = std::move(text);
  return *this;
}

Finding& Finding::tell_apart(std::string_view written, std::string_view other) {
  diagnostic_->message += told_apart(written, other);
  return *this;
}

Finding& Finding::did_you_mean(std::string_view written, std::string_view meant) {
  return tell_apart(written, meant).help("did you mean {}?", ticked(meant));
}

Finding& Finding::fix(std::string title, Span at, std::string text) {
  diagnostic_->fixes.push_back({std::move(title), {{at, std::move(text)}}});
  return *this;
}

Finding& Finding::also_at(Span at) {
  ++diagnostic_->places;
  return add_label(at, "here too");
}

Finding& Finding::also_fix(Span at, std::string text) {
  if (!diagnostic_->fixes.empty()) diagnostic_->fixes.back().edits.push_back({at, std::move(text)});
  return *this;
}

void Reporter::adopt(Diagnostic finding) {
  if (found_.size() < kMostFindings)
    found_.push_back(std::move(finding));
  else
    ++omitted_;
}

Finding Reporter::add(RuleName rule, Span at, std::string message) {
  Diagnostic finding{.rule = rule.text, .at = at, .message = std::move(message)};
  if (found_.size() < kMostFindings) return Finding(found_.emplace_back(std::move(finding)));
  ++omitted_;
  return Finding(spare_ = std::move(finding));
}

}  // namespace asrmap
