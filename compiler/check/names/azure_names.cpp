// SPDX-License-Identifier: MIT
#include "check/names/azure_names.h"

#include <fmt/core.h>

#include <algorithm>
#include <cstdint>

#include "diag/wording.h"
#include "text/ascii.h"
#include "text/code_point.h"
#include "text/letters.h"
#include "text/look_alike.h"

namespace asrmap::check {
namespace {

// Which characters a name may start or end with.
enum class End : std::uint8_t { any, letter, letter_or_digit, letter_digit_or_underscore, no_dot };

struct NameRule {
  std::size_t least = 1;
  std::size_t most = 0;
  std::string_view others;   // accepted besides letters and digits
  std::string_view accepts;  // all accepted characters, in words
  End first = End::any;
  End last = End::any;
  bool any_script = false;  // letters and digits of all scripts
  std::string_view who = "Azure accepts";
};

constexpr NameRule kVault{
    .least = 2, .most = 50, .others = "-", .accepts = "letters a to z, digits and `-`", .first = End::letter};
constexpr NameRule kResourceGroup{.most = 90,
                                  .others = "_()-.",
                                  .accepts = "letters, digits, `_`, `(`, `)`, `-` and `.`",
                                  .last = End::no_dot,
                                  .any_script = true};
constexpr NameRule kVnet{.least = 2,
                         .most = 64,
                         .others = "_.-",
                         .accepts = "letters a to z, digits, `_`, `.` and `-`",
                         .first = End::letter_or_digit,
                         .last = End::letter_digit_or_underscore};
constexpr NameRule kSubnet{.most = 80,
                           .others = "_.-",
                           .accepts = "letters a to z, digits, `_`, `.` and `-`",
                           .first = End::letter_or_digit,
                           .last = End::letter_digit_or_underscore};
constexpr NameRule kMapping{.most = 80,
                            .others = "._-",
                            .accepts = "letters a to z, digits, `.`, `_` and `-`",
                            .first = End::letter_or_digit,
                            .who = "every tool takes"};

bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }
bool is_letter_or_digit(char c) { return (c >= '0' && c <= '9') || is_letter(c); }

bool fits(End end, char c) {
  switch (end) {
    case End::any: return true;
    case End::letter: return is_letter(c);
    case End::letter_or_digit: return is_letter_or_digit(c);
    case End::letter_digit_or_underscore: return is_letter_or_digit(c) || c == '_';
    case End::no_dot: return c != '.';
  }
  return true;
}

std::string_view in_words(End end) {
  switch (end) {
    case End::any: return "any character";
    case End::letter: return "a letter";
    case End::letter_or_digit: return "a letter or a digit";
    case End::letter_digit_or_underscore: return "a letter, a digit or `_`";
    case End::no_dot: return "no `.`";
  }
  return "";
}

// Where the first character stands that the rule does not accept; the length of
// the name if there is none.
std::size_t first_unfit(std::string_view name, const NameRule& rule) {
  for (std::size_t i = 0; i < name.size();) {
    const auto c = static_cast<unsigned char>(name[i]);
    if (c < 0x80) {
      if (!is_letter_or_digit(name[i]) && rule.others.find(name[i]) == std::string_view::npos) return i;
      ++i;
      continue;
    }
    const CodePoint point = first_code_point(name.substr(i));
    if (!rule.any_script || !is_any_letter_or_digit(point.value)) return i;
    i += point.bytes;
  }
  return name.size();
}

NameFault fault_of(std::string_view name, const NameRule& rule) {
  const auto sizes = [&] { return fmt::format("{} to {}", rule.least, rule.most); };
  if (name.empty()) return fmt::format("is empty; {} {} characters", rule.who, sizes());
  if (const std::size_t unfit = first_unfit(name, rule); unfit != name.size())
    return fmt::format("holds {}; {} {}", first_described(name.substr(unfit)), rule.who, rule.accepts);
  if (const std::size_t length = count_code_points(name); length < rule.least || length > rule.most)
    return fmt::format("has {}; {} {}", counted(length, "character"), rule.who, sizes());
  if (!fits(rule.first, name.front()))
    return fmt::format("starts with {}; {} {} there", first_described(name), rule.who, in_words(rule.first));
  if (!fits(rule.last, name.back()))
    return fmt::format("ends with {}; {} {} there", ticked(name.substr(name.size() - 1)), rule.who,
                       in_words(rule.last));
  return std::nullopt;
}

}  // namespace

NameFault vault_name_fault(std::string_view name) { return fault_of(name, kVault); }
NameFault resource_group_name_fault(std::string_view name) { return fault_of(name, kResourceGroup); }
NameFault vnet_name_fault(std::string_view name) { return fault_of(name, kVnet); }
NameFault subnet_name_fault(std::string_view name) { return fault_of(name, kSubnet); }
NameFault mapping_name_risk(std::string_view name) { return fault_of(name, kMapping); }

NameFault mapping_name_fault(std::string_view name) {
  if (name.empty()) return "is empty; it is the last part of the mapping's resource id";
  for (std::size_t i = 0; i < name.size(); ++i) {
    // The control characters past ASCII start with 0xC2.
    if (name[i] != '/' && static_cast<unsigned char>(name[i]) >= 0x20 && name[i] != 0x7F && name[i] != '\xC2') continue;
    if (name[i] != '/' && !is_control(first_code_point(name.substr(i)).value)) continue;
    return fmt::format("holds {}, which can't stand in a resource id", first_described(name.substr(i)));
  }
  return std::nullopt;
}

std::optional<std::string> meant_name(std::string_view name, NameFault (*fault)(std::string_view)) {
  std::string seen = as_seen(name);
  return seen == name || fault(seen) ? std::nullopt : std::optional(std::move(seen));
}

bool is_subnet_name(std::string_view name) { return !subnet_name_fault(name); }

std::string_view name_behind(std::string_view type, std::string_view id) {
  const std::size_t at = lower(id).find(lower(type) + '/');
  if (at == id.npos) return {};
  id.remove_prefix(at + type.size() + 1);
  return id.substr(0, id.find('/'));
}

}  // namespace asrmap::check
