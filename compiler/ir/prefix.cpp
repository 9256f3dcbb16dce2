// SPDX-License-Identifier: MIT
#include "ir/prefix.h"

#include <arpa/inet.h>
#include <fmt/core.h>

#include <array>
#include <charconv>
#include <cstring>

namespace asrmap {
namespace {

// A decimal number without sign or leading zero, at most `limit`.
std::optional<unsigned> parse_number(std::string_view text, unsigned limit) {
  if (text.empty() || text.size() > 3 || (text.size() > 1 && text[0] == '0')) return std::nullopt;
  unsigned value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || value > limit) return std::nullopt;
  return value;
}

std::optional<Address> parse_ipv4(std::string_view text) {
  Address address;
  for (int octet = 0; octet < 4; ++octet) {
    const std::size_t dot = octet < 3 ? text.find('.') : text.size();
    if (dot == std::string_view::npos) return std::nullopt;
    const auto value = parse_number(text.substr(0, dot), 255);
    if (!value) return std::nullopt;
    address.low = address.low << 8U | *value;
    text.remove_prefix(octet < 3 ? dot + 1 : dot);
  }
  return address;
}

std::optional<Address> parse_ipv6(std::string_view text) {
  std::array<char, INET6_ADDRSTRLEN + 1> buffer{};
  // inet_pton would stop at a NUL, and take only the text before it.
  if (text.size() >= buffer.size() || text.find('\0') != std::string_view::npos) return std::nullopt;
  std::memcpy(buffer.data(), text.data(), text.size());
  std::array<unsigned char, 16> bytes{};
  if (::inet_pton(AF_INET6, buffer.data(), bytes.data()) != 1) return std::nullopt;
  Address address;
  for (std::size_t i = 0; i < 8; ++i) address.high = address.high << 8U | bytes[i];
  for (std::size_t i = 8; i < 16; ++i) address.low = address.low << 8U | bytes[i];
  return address;
}

// The host bits of the prefix: all behind its first `bits`, set to 1.
Address host_mask(const Prefix& prefix) {
  const unsigned host = (prefix.ipv6 ? 128U : 32U) - prefix.bits;
  const auto ones = [](unsigned count) {
    return count == 0 ? 0 : ~std::uint64_t{0} >> (64U - (count < 64 ? count : 64U));
  };
  return {host > 64 ? ones(host - 64) : 0, ones(host)};
}

}  // namespace

Address Prefix::first() const {
  const Address mask = host_mask(*this);
  return {address.high & ~mask.high, address.low & ~mask.low};
}

Address Prefix::last() const {
  const Address mask = host_mask(*this);
  return {address.high | mask.high, address.low | mask.low};
}

bool Prefix::overlaps(const Prefix& other) const {
  return ipv6 == other.ipv6 && first() <= other.last() && other.first() <= last();
}

bool Prefix::contains(const Prefix& other) const {
  return ipv6 == other.ipv6 && first() <= other.first() && other.last() <= last();
}

std::optional<Prefix> parse_prefix(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const std::string_view host = text.substr(0, slash);
  Prefix prefix;
  prefix.ipv6 = host.find(':') != std::string_view::npos;
  const auto bits = parse_number(text.substr(slash + 1), prefix.ipv6 ? 128 : 32);
  const auto address = prefix.ipv6 ? parse_ipv6(host) : parse_ipv4(host);
  if (!bits || !address) return std::nullopt;
  prefix.bits = static_cast<std::uint8_t>(*bits);
  prefix.address = *address;
  return prefix;
}

std::optional<ParsedAddress> parse_address(std::string_view text) {
  const bool ipv6 = text.find(':') != std::string_view::npos;
  const auto address = ipv6 ? parse_ipv6(text) : parse_ipv4(text);
  return address ? std::optional(ParsedAddress{*address, ipv6}) : std::nullopt;
}

std::string to_string(const Address& address, bool ipv6) {
  if (!ipv6)
    return fmt::format("{}.{}.{}.{}", address.low >> 24U & 255U, address.low >> 16U & 255U, address.low >> 8U & 255U,
                       address.low & 255U);
  std::array<unsigned char, 16> bytes{};
  for (std::size_t i = 0; i < 8; ++i) {
    bytes[i] = static_cast<unsigned char>(address.high >> (56U - 8U * i));
    bytes[8 + i] = static_cast<unsigned char>(address.low >> (56U - 8U * i));
  }
  std::array<char, INET6_ADDRSTRLEN> text{};
  ::inet_ntop(AF_INET6, bytes.data(), text.data(), text.size());
  return text.data();
}

std::string to_string(const Prefix& prefix) {
  return fmt::format("{}/{}", to_string(prefix.first(), prefix.ipv6), prefix.bits);
}

}  // namespace asrmap
