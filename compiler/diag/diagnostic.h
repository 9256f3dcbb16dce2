// SPDX-License-Identifier: MIT
// A finding as data. Renderers turn it into text, JSON and so on.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "source/span.h"

namespace asrmap {

// `off` is only a level of the catalogue and of [lint]; no finding has it.
enum class Severity : std::uint8_t { off, info, warning, error };

[[nodiscard]] constexpr std::string_view to_string(Severity severity) {
  switch (severity) {
    case Severity::off: return "off";
    case Severity::info: return "info";
    case Severity::warning: return "warning";
    case Severity::error: return "error";
  }
  return "";
}

// A second place that explains the finding; the text may be empty.
struct Label {
  Span at;
  std::string text;
  // Whether it says the same of all findings of their file, so that people read it once.
  bool is_of_file = false;
};

// Replaces the bytes of `at`; an empty span inserts.
struct Edit {
  Span at;
  std::string text;
};

struct Fix {
  std::string title;
  std::vector<Edit> edits;
};

// How many findings of one kind are kept. The others are only counted, because nobody reads them,
// and a file of 10 MB can have millions.
inline constexpr std::size_t kMostFindings = 100'000;

struct Diagnostic {
  std::string_view rule;                // the rule's name, in static storage
  Severity severity = Severity::error;  // set by the catalogue and [lint], never by the code that reports
  Span at;                              // the narrowest wrong thing
  std::string message;                  // one line, what was observed
  std::vector<Label> labels = {};
  std::string help = {};  // what to do; may be empty
  std::vector<Fix> fixes = {};
  std::size_t places = 1;  // how many have the mistake; labels show the others
  // Whether a reader takes it for the same as one that differs only in names: so for what a rule
  // finds in the model, and for what stands in an export. A mistake in writing has a cause of its
  // own. Set by the phases, never by the code that reports.
  bool is_one_of_many = false;
};

}  // namespace asrmap
