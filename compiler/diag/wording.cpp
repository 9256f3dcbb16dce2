// SPDX-License-Identifier: MIT
#include "diag/wording.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/harmless.h"

namespace asrmap {
namespace {

constexpr std::size_t kLongestName = 80;

}  // namespace

std::string ticked(std::string_view text) {
  std::string result = "`";
  std::size_t count = 0;
  while (!text.empty()) {
    if (count++ == kLongestName) {
      result += "…";
      break;
    }
    const CodePoint c = first_code_point(text);
    // A backtick would end the name, and what is behind it be read as our own words.
    if (c.value == '`' || is_hidden(c.value))
      result += escaped(c.value);
    else if (c.value == 0xFFFD)
      result += "\xEF\xBF\xBD";
    else
      result += text.substr(0, c.bytes);
    text.remove_prefix(c.bytes);
  }
  return result + '`';
}

std::string ticked_list(const std::vector<std::string_view>& names, std::string_view last_word, std::size_t most) {
  return ticked_list_of(names, names.size(), last_word, most);
}

std::string ticked_list_of(const std::vector<std::string_view>& names, std::size_t total, std::string_view last_word,
                           std::size_t most) {
  std::string result;
  const std::size_t shown = total > most ? most - 1 : total;
  for (std::size_t i = 0; i < shown; ++i) {
    if (i != 0) result += i + 1 == total ? fmt::format(" {} ", last_word) : ", ";
    result += ticked(names[i]);
  }
  if (shown < total) result += fmt::format(" and {} more", total - shown);
  return result;
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  if (count == 1) return fmt::format("1 {}", one);
  return many.empty() ? fmt::format("{} {}s", count, one) : fmt::format("{} {}", count, many);
}

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
  const std::size_t gap = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (gap > limit) return limit + 1;
  std::vector<std::size_t> before, last(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    std::size_t best = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = std::min(row[j], before[j - 2] + 1);
      best = std::min(best, row[j]);
    }
    if (best > limit) return limit + 1;
    before = last;
    last = row;
  }
  return last[b.size()];
}

std::optional<std::string_view> nearest(std::string_view name, const std::vector<std::string_view>& candidates) {
  // Longer "names" are no slips of the finger, and the distance is quadratic in length.
  if (name.size() > 256) return std::nullopt;
  std::optional<std::string_view> best;
  std::size_t limit = std::max<std::size_t>(1, name.size() / 3);
  if (name.size() < 2) limit = 0;
  const std::string folded = lower(name);
  for (const std::string_view candidate : candidates) {
    if (candidate == name) continue;
    if (equal_without_case(candidate, name)) return candidate;
    // What is so much longer is not looked through.
    if (limit == 0 || candidate.size() > folded.size() + limit) continue;
    const std::size_t distance = edit_distance(folded, lower(candidate), limit);
    if (distance > limit) continue;
    best = candidate;
    limit = distance - 1;
  }
  return best;
}

std::vector<std::string_view> likely(std::string_view word, const std::vector<std::string_view>& candidates) {
  if (const auto near = nearest(word, candidates)) return {*near};
  std::vector<std::string_view> found;
  if (word.size() < 3) return found;
  const std::string folded = lower(word);
  for (const std::string_view candidate : candidates)
    if (lower(candidate).find(folded) != std::string::npos) found.push_back(candidate);
  return found;
}

std::string did_you_mean(const std::vector<std::string_view>& likely, std::string_view otherwise) {
  return likely.empty() ? std::string(otherwise) : fmt::format("did you mean {}?", ticked_list(likely, "or"));
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n";
  text.remove_prefix(std::min(text.find_first_not_of(kBlanks), text.size()));
  return text.substr(0, text.find_last_not_of(kBlanks) + 1);
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = lower(c);
  return result;
}

bool equal_without_case(std::string_view a, std::string_view b) {
  return a.size() == b.size() &&
         std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lower(x) == lower(y); });
}

}  // namespace asrmap
