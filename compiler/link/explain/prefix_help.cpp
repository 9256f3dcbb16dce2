// SPDX-License-Identifier: MIT
#include "link/explain/prefix_help.h"

#include <fmt/core.h>

#include <algorithm>
#include <bit>
#include <cstdint>

#include "diag/wording.h"
#include "ir/prefix.h"
#include "text/ascii.h"
#include "text/look_alike.h"

namespace asrmap::link {
namespace {

// The length of a mask: 24 for "255.255.255.0". Nothing if the mask does not consist of leading
// ones.
std::optional<int> length_of_mask(std::string_view mask) {
  const auto address = parse_prefix(std::string(mask) + "/32");
  if (!address || address->ipv6) return std::nullopt;
  const auto bits = static_cast<std::uint32_t>(address->address.low);
  const int ones = std::countl_one(bits);
  return ones + std::countr_zero(bits) >= 32 ? std::optional(ones) : std::nullopt;
}

}  // namespace

std::optional<std::string> meant_prefix(std::string_view written) {
  const std::string text = as_seen(written);
  if (parse_prefix(text)) return text;
  std::string address, length;
  // The length stands behind the first `/` or `\`. Else it is behind the last `-` or `:`, or else
  // behind the blank.
  std::size_t split = text.find_first_of("/\\");
  const bool ipv4 = text.find('.') != std::string_view::npos || text.find(',') != std::string_view::npos;
  if (split == std::string_view::npos && ipv4) split = text.find_last_of("-:");
  if (split == std::string_view::npos && ipv4) split = text.find_last_of(" \t", text.find_last_not_of(" \t"));
  if (split == std::string_view::npos) return std::nullopt;
  for (const char c : std::string_view(text).substr(0, split))
    if (c != ' ' && c != '\t') address += c == ',' ? '.' : c;
  for (const char c : std::string_view(text).substr(split + 1))
    if (c != ' ' && c != '\t') length += c;
  if (const auto ones = length_of_mask(length)) length = std::to_string(*ones);
  if (ipv4 && std::count(address.begin(), address.end(), '.') == 2) address += ".0";
  std::string meant = address + '/' + length;
  return parse_prefix(meant) ? std::optional(std::move(meant)) : std::nullopt;
}

std::optional<std::string> around_from_to(std::string_view written) {
  const std::string text = as_seen(written);
  const std::size_t dash = text.find('-');
  if (dash == std::string::npos || text.find('/') != std::string::npos) return std::nullopt;
  const std::string_view from = trimmed(std::string_view(text).substr(0, dash));
  std::string to(trimmed(std::string_view(text).substr(dash + 1)));
  if (to.empty()) return std::nullopt;
  const bool is_last_octet = to.find_first_not_of("0123456789") == std::string::npos;
  if (is_last_octet) to = std::string(from.substr(0, from.rfind('.') + 1)) + to;
  const auto first = parse_address(from), last = parse_address(to);
  if (!first || !last || first->ipv6 != last->ipv6 || last->address < first->address) return std::nullopt;
  // `10.10.1.0-24` rather has a length.
  if (const auto meant = meant_prefix(written); meant && is_last_octet)
    if (const auto prefix = parse_prefix(*meant); prefix && !prefix->has_host_bits()) return std::nullopt;
  const std::uint64_t high = first->address.high ^ last->address.high, low = first->address.low ^ last->address.low;
  const int common = high != 0 ? std::countl_zero(high) : 64 + std::countl_zero(low);
  const Prefix around{first->address, static_cast<std::uint8_t>(first->ipv6 ? common : common - 96), first->ipv6};
  return to_string(around);
}

std::string prefix_help(std::string_view text) {
  if (const auto around = around_from_to(text))
    return fmt::format("the smallest range that holds it is {}", ticked(*around));
  if (const auto meant = meant_prefix(text)) return fmt::format("write {}", ticked(*meant));
  const std::size_t slash = text.find('/');
  const bool ipv6 = text.find(':') != std::string_view::npos;
  if (text.find(',') != std::string_view::npos) return "it is one range; several are separate items of a list";
  if (slash == std::string_view::npos) {
    const std::string whole = fmt::format("{}/{}", text, ipv6 ? 64 : 24);
    if (parse_prefix(whole)) return fmt::format("add the prefix length, such as {}", ticked(whole));
    return "write it like `10.10.1.0/24` or `fd00:db8::/64`";
  }
  if (parse_prefix(fmt::format("{}/0", text.substr(0, slash))))
    return ipv6 ? "the prefix length is a number from 0 to 128, without a leading zero"
                : "the prefix length is a number from 0 to 32, without a leading zero";
  if (ipv6) return "write the address in hexadecimal groups, such as `fd00:db8::/64`, without a zone";
  return "an IPv4 address is four numbers from 0 to 255 without leading zeros, such as `10.10.1.0/24`";
}

}  // namespace asrmap::link
