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

// Handle to the finding that was just reported, to add labels, help and a fix. Valid until the next
// report.
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
  // Adds to the message by which character two names differ that look the same, if they do.
  Finding& tell_apart(std::string_view written, std::string_view other);
  // Sets the help to "did you mean `meant`?", and tells the two apart.
  Finding& did_you_mean(std::string_view written, std::string_view meant);
  // Adds a replacement that removes the cause. `title` is an imperative sentence.
  Finding& fix(std::string title, Span at, std::string text);
  // Labels another place that has the same mistake.
  Finding& also_at(Span at);
  // Adds a replacement to the last fix, if there is one.
  Finding& also_fix(Span at, std::string text);

 private:
  // Outside of the templates, because each message has its own instance of those.
  Finding& add_label(Span at, std::string text);
  Finding& set_help(std::string text);

  Diagnostic* diagnostic_;
};

// Collects what `read`, `link` and `driver` find. Everything that they report is an error of the
// catalogue (check/rules.def), with the name of its rule.
class Reporter {
 public:
  // Reports a finding of that rule at `at`, with the message in the form of fmt.
  template <class... Args>
  Finding report(RuleName rule, Span at, fmt::format_string<Args...> format, Args&&... args) {
    return add(rule, at, fmt::format(format, std::forward<Args>(args)...));
  }

  // Keeps a finding that another Reporter has collected, as it is.
  void adopt(Diagnostic finding);

  // Counts findings that their phase left out. Some code stops at kMostFindings before it words a
  // finding.
  void omit(std::size_t count) { omitted_ += count; }

  [[nodiscard]] const std::vector<Diagnostic>& found() const { return found_; }
  [[nodiscard]] std::vector<Diagnostic> take() { return std::exchange(found_, {}); }
  // The number of findings past kMostFindings, in all that was reported.
  [[nodiscard]] std::size_t omitted() const { return omitted_; }

 private:
  Finding add(RuleName rule, Span at, std::string message);

  std::vector<Diagnostic> found_;
  Diagnostic spare_;  // what the handle refers to if the finding is not kept
  std::size_t omitted_ = 0;
};

}  // namespace asrmap
