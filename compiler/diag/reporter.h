// SPDX-License-Identifier: MIT
#pragma once

#include <fmt/core.h>

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
    return add_label(at, fmt::format(format, std::forward<Args>(args)...));
  }
  template <class... Args>
  Finding& help(fmt::format_string<Args...> format, Args&&... args) {
    return set_help(fmt::format(format, std::forward<Args>(args)...));
  }
  // One replacement that mends the cause. `title` is an imperative sentence.
  Finding& fix(std::string title, Span at, std::string text);

 private:
  // Not in the templates, of which each message has its own.
  Finding& add_label(Span at, std::string text);
  Finding& set_help(std::string text);

  Diagnostic* diagnostic_;
};

// Collects what `read` and `link` find. Everything they report is an error of
// the catalogue (check/rules.def), named by its rule.
class Reporter {
 public:
  template <class... Args>
  Finding report(RuleName rule, Span at, fmt::format_string<Args...> format, Args&&... args) {
    return add(rule, at, fmt::format(format, std::forward<Args>(args)...));
  }

  // For those who stop to collect at kMostFindings before they word them.
  void omit(std::size_t count) { omitted_ += count; }

  [[nodiscard]] const std::vector<Diagnostic>& found() const { return found_; }
  [[nodiscard]] std::vector<Diagnostic> take() { return std::exchange(found_, {}); }
  // Findings past kMostFindings, of all that were taken.
  [[nodiscard]] std::size_t omitted() const { return omitted_; }

 private:
  Finding add(RuleName rule, Span at, std::string message);

  std::vector<Diagnostic> found_;
  Diagnostic spare_;  // the handle of a finding that is not kept
  std::size_t omitted_ = 0;
};

}  // namespace asrmap
