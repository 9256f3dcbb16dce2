// SPDX-License-Identifier: MIT
#include "diag/wording.h"

#include <fmt/core.h>

#include <algorithm>
#include <cstdint>

#include "text/ascii.h"
#include "text/harmless.h"
#include "text/letters.h"
#include "text/look_alike.h"
#include "text/nearest.h"

namespace asrmap {
std::string ticked(std::string_view text, std::size_t most) {
  if (text.empty()) return "`\"\"`";
  std::string result = "`";
  std::size_t count = 0;
  while (!text.empty()) {
    if (count++ == most) {
      result += "…";
      break;
    }
    const CodePoint c = first_code_point(text);
    // A backtick would end the name, and the rest of the name would look like asrmap's own words.
    if (c.value == '`' || is_hidden(c.value) || (c.value != ' ' && is_blank(c.value)))
      result += escaped(c.value);
    else if (c.value == 0xFFFD)
      result += "\xEF\xBF\xBD";
    else
      result += text.substr(0, c.bytes);
    text.remove_prefix(c.bytes);
  }
  return result + '`';
}

std::string told_apart(std::string_view written, std::string_view other) {
  const auto deception = find_deception(written, other);
  if (!deception) return {};
  return fmt::format("; {} holds {}", deception->in_first ? "it" : "the other one", code_point_name(deception->c));
}

std::string first_described(std::string_view text) {
  const CodePoint c = first_code_point(text);
  if (c.value == U' ') return "a blank";
  if (c.value == U'`') return "a backtick";
  const auto number = static_cast<std::uint32_t>(c.value);
  if (is_control(c.value)) return fmt::format("the control character U+{:04X}", number);
  if (is_blank(c.value) || is_hidden(c.value)) return code_point_name(c.value);
  if (is_deceptive(c.value)) return fmt::format("{} ({})", ticked(text.substr(0, c.bytes)), code_point_name(c.value));
  return ticked(text.substr(0, c.bytes));
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

}  // namespace asrmap
