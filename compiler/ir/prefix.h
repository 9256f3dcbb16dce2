// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "source/span.h"

namespace asrmap {

// An IP address: 128 bits, an IPv4 address in the last 32.
struct Address {
  std::uint64_t high = 0;
  std::uint64_t low = 0;
  friend auto operator<=>(const Address&, const Address&) = default;
};

// A range in CIDR form, as written: host bits may be set (`network_address`
// clears them). `bits` counts within the family: 0–32 or 0–128.
struct Prefix {
  Address address;
  std::uint8_t bits = 0;
  bool ipv6 = false;

  friend bool operator==(const Prefix&, const Prefix&) = default;

  // First and last address of the range.
  [[nodiscard]] Address first() const;
  [[nodiscard]] Address last() const;
  [[nodiscard]] bool has_host_bits() const { return first() != address; }
  // Whether an address is in both ranges, and whether all of `other` is in this range. Ranges of
  // different families have nothing in common.
  [[nodiscard]] bool overlaps(const Prefix& other) const;
  [[nodiscard]] bool contains(const Prefix& other) const;
};

// A range of a project, and where it is written.
struct PlacedPrefix {
  Prefix prefix;
  Span at;
  bool quoted = false;  // whether it is written in quotes
};

// Reads strict CIDR: four decimal octets or RFC 4291 text, `/`, and a length without leading zeros.
// No zone and no blank. Nothing if the text is anything else.
[[nodiscard]] std::optional<Prefix> parse_prefix(std::string_view text);

// An address without a length.
struct ParsedAddress {
  Address address;
  bool ipv6 = false;
};
// Reads an IPv4 or IPv6 address. Nothing if the text is anything else.
[[nodiscard]] std::optional<ParsedAddress> parse_address(std::string_view text);

// Normal form: host bits cleared, IPv6 as RFC 5952 writes it.
[[nodiscard]] std::string to_string(const Prefix& prefix);
[[nodiscard]] std::string to_string(const Address& address, bool ipv6);

}  // namespace asrmap
