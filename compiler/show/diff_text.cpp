// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "diag/paint.h"
#include "diag/terminal.h"
#include "diag/wording.h"
#include "show/diff.h"
#include "show/source_state.h"

namespace asrmap::show {
namespace {

constexpr std::size_t kMostMoves = 8, kMostDoubts = 8;

std::string place(const std::optional<change::SourceState>& state) {
  if (!state) return "-";
  const LandingRow row = row_of(*state);
  return lands_in(row, row.target.vnet() ? "no subnet" : "-");
}

void append_moves(std::string& out, const change::Change& change) {
  std::vector<std::array<std::string, 4>> lines;
  std::size_t more = 0;
  for (const change::SubnetMove& move : change.moves) {
    const std::string before = place(move.sides.before()), after = place(move.sides.after());
    if (before == after || (lines.size() == kMostMoves && ++more != 0)) continue;
    const change::SourceState& state = move.sides.latest();
    const LandingRow row = row_of(state);
    const bool is_match = row.reason == LandingRow::Reason::name_match || !row.target.vnet();
    const change::SourceState& named = named_part(move.sides);
    lines.push_back({named.subnet ? std::string(named.subnet_name().view()) : fmt::format("({})", whole(row)), before,
                     after, move.sides.after() && !is_match ? why(row) : ""});
  }
  std::array<std::size_t, 3> widths{};
  for (std::array<std::string, 4>& line : lines)
    for (std::size_t i = 0; i < line.size(); ++i) {
      line[i] = visible(line[i], i == 3 ? 100 : 44);
      if (i < widths.size()) widths[i] = std::max(widths[i], width_of(line[i]));
    }
  const auto padded = [&](const std::string& text, std::size_t i) {
    return text + std::string(widths[i] - width_of(text), ' ');
  };
  for (const std::array<std::string, 4>& line : lines) {
    std::string text =
        fmt::format("    {}  {} -> {}  {}", padded(line[0], 0), padded(line[1], 1), padded(line[2], 2), line[3]);
    text.resize(text.find_last_not_of(' ') + 1);
    out.append(text).append("\n");
  }
  if (more != 0) out += fmt::format("    and {}\n", counted(more, "more VM subnet"));
}

}  // namespace

std::string diff_text(const change::Changes& changes, bool colour) {
  const Paint paint(colour);
  std::string out;
  for (const change::Change& change : changes.all) {
    const Severity severity = change::severity_of(change);
    paint.append(out, Paint::severity(severity), to_string(severity));
    out += fmt::format(": {} [{}]\n", visible(message_of(change)), to_string(change.kind));
    append_moves(out, change);
    std::string notes;
    if (change.vms != 0) notes = counted(change.vms, "VM");
    if (change::recreates(change))
      notes += fmt::format("{}Terraform destroys {} and makes {} anew", notes.empty() ? "" : "; ",
                           change.kind == change::ChangeKind::vault_changed ? "the mappings" : "the mapping",
                           change.kind == change::ChangeKind::vault_changed ? "them" : "it");
    if (!notes.empty()) {
      out += "    ";
      paint.append(out, Paint::kGutter, "=");
      out.append(" ").append(notes).append("\n");
    }
    out += '\n';
  }
  for (std::size_t i = 0; i < std::min(changes.unknown.size(), kMostDoubts); ++i)
    out.append("note: ").append(visible(doubt_of(changes.unknown[i]))).append("\n");
  if (changes.unknown.size() > kMostDoubts)
    out += fmt::format("note: {} could not be compared\n",
                       counted(changes.unknown.size() - kMostDoubts, "more VM subnet"));
  if (!changes.unknown.empty()) out += '\n';
  return out + summary_text(changes) + '\n';
}

}  // namespace asrmap::show
