// SPDX-License-Identifier: MIT
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diag/diagnostic.h"
#include "diag/rule_names.h"

namespace asrmap {

// Handle to the finding just reported, for its second places and its help.
// Valid until the next report.
class Finding {
 public:
  explicit Finding(Diagnostic& diagnostic) : diagnostic_(&diagnostic) {}

  template <class... Args>
  Finding& label(Span at, fmt::format_string<Args...> format, Args&&... args) {
    diagnostic_->labels.push_back({at, fmt::format(format, std::forward<Args>(args)...)});
    return *this;
  }
  template <class... Args>
  Finding& help(fmt::format_string<Args...> format, Args&&... args) {
    diagnostic_->help = fmt::format(format, std::forward<Args>(args)...);
    return *this;
  }
  // One replacement that mends the cause. `title` is an imperative sentence.
  Finding& fix(std::string title, Span at, std::string text) {
    diagnostic_->fixes.push_back({std::move(title), {{at, std::move(text)}}});
    return *this;
  }

 private:
  Diagnostic* diagnostic_;
};

// Collects what `read` and `link` find. Everything they report is an error of
// the catalogue (check/rules.def), named by its rule.
class Reporter {
 public:
  template <class... Args>
  Finding report(RuleName rule, Span at, fmt::format_string<Args...> format, Args&&... args) {
    Diagnostic finding{.rule = rule.text, .at = at, .message = fmt::format(format, std::forward<Args>(args)...)};
    if (found_.size() < kMostFindings) return Finding(found_.emplace_back(std::move(finding)));
    ++omitted_;
    return Finding(spare_ = std::move(finding));
  }

  // For those who stop to collect at kMostFindings before they word them.
  void omit(std::size_t count) { omitted_ += count; }

  [[nodiscard]] const std::vector<Diagnostic>& found() const { return found_; }
  [[nodiscard]] std::vector<Diagnostic> take() { return std::exchange(found_, {}); }
  // Findings past kMostFindings, of all that were taken.
  [[nodiscard]] std::size_t omitted() const { return omitted_; }

 private:
  std::vector<Diagnostic> found_;
  Diagnostic spare_;  // the handle of a finding that is not kept
  std::size_t omitted_ = 0;
};

}  // namespace asrmap
