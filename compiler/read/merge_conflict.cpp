// SPDX-License-Identifier: MIT
#include "read/merge_conflict.h"

#include <algorithm>

#include "diag/wording.h"

namespace asrmap::read {
namespace {

constexpr std::size_t kLength = 7;
constexpr std::string_view kSigns = "<|=>";  // in the order in which they stand in a conflict

bool is_marker(std::string_view line) {
  if (line.size() < kLength || kSigns.find(line[0]) == std::string_view::npos) return false;
  if (line.find_first_not_of(line[0]) < kLength || line.substr(kLength).starts_with(line[0])) return false;
  // Behind `=======` stands nothing, behind the others a name, or nothing.
  return line.size() == kLength || (line[0] != '=' && line[kLength] == ' ');
}

}  // namespace

std::optional<MergeConflict> find_merge_conflict(std::string_view text) {
  MergeConflict conflict;
  char last = '>';
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (kSigns.find(text[begin]) != std::string_view::npos) {
      std::string_view line = text.substr(begin, end - begin);
      if (line.ends_with('\r')) line.remove_suffix(1);
      if (is_marker(line)) {
        if (kSigns.find(line[0]) <= kSigns.find(last)) ++conflict.count;
        last = line[0];
        if (conflict.count == 1) conflict.markers.push_back(line);
      }
    }
    begin = end + 1;
  }
  return conflict.count == 0 ? std::nullopt : std::optional(std::move(conflict));
}

void report_merge_conflict(FileId file, std::string_view text, const MergeConflict& conflict, RuleName rule,
                           Reporter& reporter) {
  const auto span = [&](std::string_view line) {
    const auto begin = static_cast<std::uint32_t>(line.data() - text.data());
    return Span{file, begin, begin + static_cast<std::uint32_t>(line.size())};
  };
  const std::string_view first = conflict.markers.front();
  Finding finding = conflict.count == 1
                        ? reporter.report(rule, span(first), "a merge conflict is left in the file: {}", ticked(first))
                        : reporter.report(rule, span(first), "{} merge conflicts are left in the file, the first at {}",
                                          conflict.count, ticked(first));
  finding.help("keep one of the two sides, or what is right of both, and delete the lines with the markers");
  for (std::size_t i = 1; i < conflict.markers.size(); ++i)
    finding.label(span(conflict.markers[i]), "{}",
                  conflict.markers[i][0] == '>'   ? "it ends here"
                  : conflict.markers[i][0] == '=' ? "the other side"
                                                  : "what both began with");
}

}  // namespace asrmap::read
