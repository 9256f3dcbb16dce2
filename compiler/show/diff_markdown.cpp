// SPDX-License-Identifier: MIT
// What a reviewer sees in a pull request.
#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "diag/wording.h"
#include "ir/model.h"
#include "show/diff.h"
#include "show/markdown.h"
#include "show/quote_mermaid.h"
#include "show/source_state.h"
#include "source/text.h"

namespace asrmap::show {
namespace {

constexpr std::size_t kMostDoubts = 8;
constexpr std::size_t kMostInPicture = 24;  // changes; nobody could read a picture of more

// A message as Markdown, with its names in backticks as code.
std::string sentence(std::string_view message) {
  std::string out;
  for (bool in_code = false;; in_code = !in_code) {
    const std::size_t end = message.find('`');
    const std::string_view part = message.substr(0, end);
    out += in_code ? markdown_code(part) : escape_markdown(part);
    if (end == std::string_view::npos) return out;
    message.remove_prefix(end + 1);
  }
}

std::string_view sign(Severity severity) {
  switch (severity) {
    case Severity::error: return "🛑";
    case Severity::warning: return "⚠️";
    default: return "ℹ️";
  }
}

std::string place(const std::optional<change::SourceState>& state) {
  if (!state) return "–";
  const std::string text = lands_in(row_of(*state), "–");
  return text == "–" ? text : markdown_code(text);
}

std::string change_table(const change::Changes& changes, std::size_t room) {
  std::vector<std::string> rows;
  for (const change::Change& change : changes.all)
    rows.push_back(markdown_row({std::string(sign(change::severity_of(change))), std::string(to_string(change.kind)),
                                 sentence(message_of(change)) + (change::recreates(change) ? " ♻️" : ""),
                                 change.vms == 0 ? "" : fmt::format("{}", change.vms)}));
  return markdown_table("| | Change | What happens | VMs |\n| --- | --- | --- | ---: |\n", rows, room, "change",
                        "diff");
}

std::string landing_table(const change::Changes& changes, std::size_t room) {
  std::vector<std::string> rows;
  const auto add = [&](const change::Sides& sides) {
    const auto &before = sides.before(), &after = sides.after();
    const change::SourceState &state = sides.latest(), &named = named_part(sides);
    const Model& model = state.model();
    rows.push_back(markdown_row(
        {markdown_code(path_of(model, state.network)),
         named.subnet ? markdown_code(named.subnet_name().view()) : fmt::format("*{}*", whole(row_of(state))),
         place(before), place(after), after && after->target().vnet() ? escape_markdown(why(row_of(*after))) : ""}));
  };
  for (const change::Change& change : changes.all) {
    for (const change::SubnetMove& move : change.moves) add(move.sides);
    if (change.kind == change::ChangeKind::landing_changed) add(change.sides);
  }
  if (rows.empty()) return {};
  const std::string begin = "\n<details><summary>Where VM subnets land</summary>\n\n", end = "\n</details>\n";
  const std::size_t frame = begin.size() + end.size();
  if (room < frame + 2 * kRoomForTableNotes) return {};
  return begin +
         markdown_table("| VM network | VM subnet | Before | After | Why |\n| --- | --- | --- | --- | --- |\n", rows,
                        room - frame, "VM subnet", "diff") +
         end;
}

// What could not be compared; empty if all could.
std::string doubts_text(const change::Changes& changes) {
  std::string text = changes.partial ? "\nErrors in the files hide a part of what changes.\n" : "";
  if (changes.unknown.empty()) return text;
  text += '\n';
  for (std::size_t i = 0; i < std::min(changes.unknown.size(), kMostDoubts); ++i)
    text.append("- ").append(sentence(doubt_of(changes.unknown[i]))).append("\n");
  if (changes.unknown.size() > kMostDoubts)
    text += fmt::format("- …and {} that could not be compared\n",
                        counted(changes.unknown.size() - kMostDoubts, "more VM subnet"));
  return text;
}

// A flowchart of what moves: a dotted line leads to the old place, a bold line to the new one.
class Picture {
 public:
  void add(const change::Change& change) {
    const std::string from = node(source(change.latest()));
    const bool of_subnet = change.kind == change::ChangeKind::landing_changed;
    if (change.before()) edge(from, "-.->", *change.before(), of_subnet);
    if (change.after()) edge(from, "==>", *change.after(), of_subnet);
  }
  [[nodiscard]] std::string str() const {
    return edges_.empty() ? std::string() : fmt::format("\n```mermaid\nflowchart LR\n{}{}```\n", nodes_, edges_);
  }

 private:
  static std::string source(const change::SourceState& state) {
    std::string text = path_of(state.model(), state.network);
    if (state.subnet) text.append(" / ").append(state.subnet_name().view());
    return text;
  }
  void edge(const std::string& from, std::string_view arrow, const change::SourceState& state, bool of_subnet) {
    if (!state.mapping) return;
    const std::string target = of_subnet ? lands_in(row_of(state), "–") : name_of(state.model(), state.target());
    edges_ += fmt::format("  {} {} {}\n", from, arrow, node(target));
  }
  std::string node(const std::string& label) {
    const auto [known, is_new] = names_.try_emplace(label, fmt::format("n{}", names_.size()));
    if (is_new) nodes_ += fmt::format("  {}[{}]\n", known->second, quote_mermaid(label));
    return known->second;
  }

  std::map<std::string, std::string> names_;
  std::string nodes_, edges_;
};

std::string picture(const change::Changes& changes, std::size_t room) {
  Picture drawn;
  std::size_t count = 0;
  for (const change::Change& change : changes.all) {
    const bool moves = !change.moves.empty() || change.kind == change::ChangeKind::landing_changed;
    if (moves && count++ < kMostInPicture) drawn.add(change);
  }
  std::string out = drawn.str();
  if (count > kMostInPicture) out += fmt::format("\nThe picture has the first {} of {}.\n", kMostInPicture, count);
  return out.size() <= room ? out : std::string();
}

}  // namespace

std::string loosened_markdown(const std::vector<std::string>& sentences, std::size_t most) {
  if (sentences.empty()) return {};
  std::string out = "<!-- checks -->\n**asrmap**: ⚠️ the checks ask less than before\n\n";
  std::size_t shown = 0;
  for (; shown < sentences.size(); ++shown) {
    const std::string line = "- " + sentences[shown] + '\n';
    if (out.size() + line.size() + kRoomForTableNotes > most) break;
    out += line;
  }
  if (shown < sentences.size())
    out +=
        fmt::format("- …and {} more: look at each `[lint]`, each `allow` and the baseline\n", sentences.size() - shown);
  return out + "\n<!-- /checks -->\n";
}

std::string diff_markdown(const change::Changes& changes, std::size_t most) {
  const std::string doubts = doubts_text(changes);
  if (changes.all.empty())
    return fmt::format("**asrmap**: no VM network, VM subnet or VM is affected{}.\n{}",
                       changes.is_partial() ? " by what could be compared" : "", doubts);
  std::string out =
      fmt::format("**asrmap**: {} to {}\n\n", counted(changes.all.size(), "change"), touched_text(changes));
  const bool recreated = std::ranges::any_of(changes.all, change::recreates);
  std::string legend = recreated ? "\n♻️ Terraform destroys the mapping and makes it anew.\n" : "";
  legend += doubts;
  const std::string drawn = picture(changes, most / 4);
  out += change_table(changes, most - out.size() - legend.size() - drawn.size());
  out += legend + drawn;
  return out + landing_table(changes, most - out.size());
}

}  // namespace asrmap::show
