// SPDX-License-Identifier: MIT
#include "check/names/guids.h"

#include <fmt/core.h>

#include <algorithm>

#include "diag/wording.h"
#include "ir/azure_id.h"
#include "text/ascii.h"
#include "text/look_alike.h"

namespace asrmap::check {
namespace {

constexpr std::size_t kLength = 36, kDigits = 32;
// With fewer or more it is something else.
constexpr std::size_t kFewest = 24, kMost = 40;

bool is_hex(char c) { return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'f'); }
bool is_word(char c) { return is_hex(c) || (lower(c) >= 'a' && lower(c) <= 'z') || c == '-'; }

// The digits of a text that has nothing but digits, and what people write between and around them.
// Empty if it has anything else.
std::string digits_of(std::string_view text) {
  std::string digits;
  for (const char c : text) {
    if (is_hex(c))
      digits += c;
    else if (std::string_view("-_ {}()\"'").find(c) == std::string_view::npos)
      return {};
  }
  return digits;
}

}  // namespace

std::optional<std::string> guid_in(std::string_view written) {
  const std::string seen = as_seen(written);
  const std::string_view text = seen;
  for (std::size_t i = 0; i + kLength <= text.size(); ++i) {
    if (!is_guid(text.substr(i, kLength))) continue;
    // Of more digits than a GUID has, nobody knows which is too many.
    const bool whole = (i == 0 || !is_word(text[i - 1])) && (i + kLength == text.size() || !is_word(text[i + kLength]));
    if (whole) return std::string(text.substr(i, kLength));
  }
  const std::string digits = digits_of(text);
  if (digits.size() != kDigits) return std::nullopt;
  const std::string_view all = digits;
  return fmt::format("{}-{}-{}-{}-{}", all.substr(0, 8), all.substr(8, 4), all.substr(12, 4), all.substr(16, 4),
                     all.substr(20));
}

std::string guid_fault(std::string_view written) {
  const std::string seen = as_seen(written);
  const std::string_view last = trimmed(std::string_view(seen).substr(seen.rfind('/') + 1));
  const std::size_t digits = digits_of(last).size();
  if (digits >= kFewest && digits <= kMost && digits != kDigits)
    return fmt::format("; it has {} hex digits, not {}", digits, kDigits);
  // A single character is wrong.
  const std::size_t odd = last.find_first_not_of("0123456789abcdefABCDEF-");
  if (last.size() == kLength && odd != std::string_view::npos &&
      std::count_if(last.begin(), last.end(), is_hex) == static_cast<std::ptrdiff_t>(kDigits - 1))
    return fmt::format("; it holds {}, which is no hex digit", ticked(last.substr(odd, 1)));
  return {};
}

bool is_zero_guid(std::string_view written) {
  return is_guid(written) && written.find_first_not_of("0-") == std::string_view::npos;
}

}  // namespace asrmap::check
