// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>
#include <span>
#include <string_view>

#include "diag/headline.h"
#include "diag/paint.h"
#include "diag/render.h"
#include "diag/terminal.h"
#include "diag/wording.h"

namespace asrmap {
namespace {

constexpr std::size_t kMostLabels = 6;
// If a line is longer, a window of kWindow columns is shown. At least kBefore of them are before
// the place.
constexpr std::size_t kWindow = 120;
constexpr std::size_t kBefore = 40;
// Without this limit, characters without a width would make a window as long as its line.
constexpr std::size_t kMostGlyphs = 4 * kWindow;
constexpr std::string_view kCut = "…";

// A span as it is drawn: the bytes in its first line.
struct Place {
  FileId file{};
  LineColumn at;
  std::string_view line;
  std::size_t begin = 0;
  std::size_t end = 0;
};

Place place_of(const SourceMap& sources, Span span) {
  const SourceFile& file = sources.file(span.file);
  Place place{.file = span.file, .at = file.locate(span.begin), .line = {}};
  place.line = file.line_text(place.at.line);
  const std::uint32_t line_begin = file.line_begin(place.at.line);
  const auto in_line = [&](std::uint32_t offset) {
    return std::min<std::size_t>(offset - std::min(offset, line_begin), place.line.size());
  };
  place.begin = in_line(span.begin);
  place.end = std::max(place.begin, in_line(span.end));
  return place;
}

// The part of a line that is shown, in bytes.
struct Window {
  std::size_t begin = 0;
  std::size_t end = 0;

  // Grows the window by as many glyphs as fit into `columns`. Returns how many columns are left.
  std::size_t grow_right(std::string_view line, std::size_t columns) {
    for (std::size_t count = 0; end < line.size() && count < kMostGlyphs; ++count) {
      const Glyph glyph = glyph_at(line, end);
      if (glyph.columns > columns) break;
      columns -= glyph.columns;
      end += glyph.bytes;
    }
    return columns;
  }
  std::size_t grow_left(std::string_view line, std::size_t columns) {
    for (std::size_t count = 0; begin > 0 && count < kMostGlyphs; ++count) {
      const Glyph glyph = glyph_before(line, begin);
      if (glyph.columns > columns) break;
      columns -= glyph.columns;
      begin -= glyph.bytes;
    }
    return columns;
  }
};

Window window_around(const Place& place) {
  Window window;
  window.grow_right(place.line, kWindow);
  if (window.end == place.line.size()) return window;
  window = {place.begin, place.begin};
  const std::size_t unused = window.grow_left(place.line, kBefore);
  const std::size_t left = window.grow_right(place.line, kWindow - kBefore + unused);
  // Near the end of the line, the columns that are left show more of the text before the place.
  window.grow_left(place.line, left);
  return window;
}

struct Marker {
  std::size_t begin = 0;  // in columns
  std::size_t end = 0;
  bool primary = false;
  std::string text;
};

// A source line with all places that are marked in it.
class Snippet {
 public:
  explicit Snippet(const Place& place) : place_(place), window_(window_around(place)) {}

  [[nodiscard]] const Place& place() const { return place_; }

  // Marks the place if it is in the part of the line that is shown, and if nothing is marked there
  // yet. Returns whether it did.
  bool mark(const Place& place, bool primary, std::string_view text) {
    if (place.file != place_.file || place.at.line != place_.at.line || !shows(place.begin)) return false;
    Marker marker{.begin = column_of(place.begin), .primary = primary, .text = visible(text)};
    marker.end = std::max(marker.begin + 1, column_of(std::min(place.end, window_.end)));
    const auto next =
        std::find_if(markers_.begin(), markers_.end(), [&](const Marker& other) { return other.end > marker.begin; });
    if (next != markers_.end() && next->begin < marker.end) return false;
    markers_.insert(next, std::move(marker));
    return true;
  }

  // Whether people can read the line. In UTF-16 about each second byte is zero.
  [[nodiscard]] bool is_text() const {
    const std::string_view shown = place_.line.substr(window_.begin, window_.end - window_.begin);
    const auto zeros = static_cast<std::size_t>(std::count(shown.begin(), shown.end(), '\0'));
    return zeros * 4 <= shown.size() && !shown.starts_with("\xFF\xFE") && !shown.starts_with("\xFE\xFF");
  }

  void draw(std::string& out, std::size_t gutter, std::string_view severity, const Paint& paint) const {
    paint.append(out, Paint::kGutter, fmt::format(" {:>{}} |", place_.at.line, gutter));
    if (!place_.line.empty()) out += ' ';
    if (window_.begin != 0) out += kCut;
    for (std::size_t i = window_.begin; i < window_.end;) {
      const Glyph glyph = glyph_at(place_.line, i);
      append_visible(out, place_.line, i, glyph);
      i += glyph.bytes;
    }
    if (window_.end != place_.line.size()) out += kCut;
    out += '\n';

    // The text of the last marker stands beside it, the texts of the others below.
    std::size_t column = begin_row(out, gutter, paint);
    for (const Marker& marker : markers_) {
      pad(out, column, marker.begin);
      paint.append(out, marker.primary ? severity : Paint::kGutter,
                   std::string(marker.end - marker.begin, marker.primary ? '^' : '-'));
      column = marker.end;
    }
    if (const std::string& text = markers_.back().text; !text.empty()) out += ' ' + text;
    out += '\n';
    for (std::size_t i = markers_.size() - 1; i-- > 0;) {
      if (markers_[i].text.empty()) continue;
      column = begin_row(out, gutter, paint);
      for (std::size_t k = 0; k < i; ++k) {
        if (markers_[k].text.empty()) continue;
        pad(out, column, markers_[k].begin);
        paint.append(out, Paint::kGutter, "|");
        column = markers_[k].begin + 1;
      }
      pad(out, column, markers_[i].begin);
      out += markers_[i].text + '\n';
    }
  }

 private:
  [[nodiscard]] bool shows(std::size_t byte) const {
    return byte >= window_.begin && (byte < window_.end || window_.end == place_.line.size());
  }
  [[nodiscard]] std::size_t column_of(std::size_t byte) const {
    return (window_.begin == 0 ? 0U : 1U) + width_of(place_.line, window_.begin, byte);
  }
  static std::size_t begin_row(std::string& out, std::size_t gutter, const Paint& paint) {
    paint.append(out, Paint::kGutter, fmt::format(" {:{}} |", "", gutter));
    out += ' ';
    return 0;
  }
  static void pad(std::string& out, std::size_t from, std::size_t to) { out.append(to - from, ' '); }

  Place place_;
  Window window_;
  std::vector<Marker> markers_;  // from left to right
};

std::vector<Snippet> snippets_of(const Diagnostic& finding, std::span<const Label> labels, const SourceMap& sources) {
  std::vector<Snippet> snippets;
  const auto add = [&](Span at, bool primary, std::string_view text) {
    const Place place = place_of(sources, at);
    for (Snippet& snippet : snippets)
      if (snippet.mark(place, primary, text)) return;
    snippets.emplace_back(place).mark(place, primary, text);
  };
  add(finding.at, true, "");
  for (const Label& label : labels.first(std::min(labels.size(), kMostLabels))) add(label.at, false, label.text);
  return snippets;
}

void append_place(std::string& out, const SourceMap& sources, const Place& place) {
  out += fmt::format("{}:{}:{}", visible(sources.file(place.file).path()), place.at.line, place.at.column);
}

void append_finding(std::string& out, const Diagnostic& finding, std::span<const Label> labels,
                    const SourceMap& sources, const Paint& paint) {
  const std::vector<Snippet> snippets = snippets_of(finding, labels, sources);
  const std::string_view severity = Paint::severity(finding.severity);
  append_headline(out, finding, sources, paint);

  std::uint32_t last_line = 0;
  for (const Snippet& snippet : snippets) last_line = std::max(last_line, snippet.place().at.line);
  const std::size_t gutter = fmt::format("{}", last_line).size();
  FileId file = finding.at.file;
  for (const Snippet& snippet : snippets) {
    if (snippet.place().file != file) {
      file = snippet.place().file;
      paint.append(out, Paint::kGutter, fmt::format(" {:{}}-->", "", gutter));
      out += ' ';
      append_place(out, sources, snippet.place());
      out += '\n';
    }
    if (snippet.is_text()) snippet.draw(out, gutter, severity, paint);
  }
  if (labels.size() > kMostLabels) {
    paint.append(out, Paint::kGutter, fmt::format(" {:{}} =", "", gutter));
    out += ' ';
    paint.append(out, Paint::kGutter, fmt::format("and {}", counted(labels.size() - kMostLabels, "more place")));
    out += '\n';
  }
  if (!finding.help.empty()) append_help(out, finding.help, gutter, paint);
}

}  // namespace

std::string render_finding(const Diagnostic& finding, const SourceMap& sources, bool colour) {
  std::string out;
  append_finding(out, finding, finding.labels, sources, Paint(colour));
  return out;
}

void FindingTeller::tell(std::string& out, const Diagnostic& finding) {
  std::vector<Label> labels = finding.labels;
  if (told_.contains(finding.at.file))
    std::erase_if(labels, [](const Label& label) { return label.is_of_file; });
  else if (std::ranges::any_of(labels, &Label::is_of_file))
    told_.insert(finding.at.file);
  append_finding(out, finding, labels, sources_, Paint(colour_));
  out += '\n';
}

std::string render_text(const std::vector<Diagnostic>& findings, const SourceMap& sources, const Summary& summary,
                        bool colour) {
  FindingTeller teller(sources, colour);
  std::string out;
  for (const Diagnostic& finding : findings) teller.tell(out, finding);
  return out + fixed_lines(summary) + summary_line(findings, summary);
}

}  // namespace asrmap
