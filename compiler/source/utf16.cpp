// SPDX-License-Identifier: MIT
#include "source/utf16.h"

#include <cstddef>
#include <optional>

namespace asrmap {
namespace {

enum class Order { little, big };

std::optional<Order> byte_order(const std::string& text) {
  if (text.size() < 2) return std::nullopt;
  if (text.starts_with("\xFF\xFE") || (text[0] != '\0' && text[1] == '\0')) return Order::little;
  if (text.starts_with("\xFE\xFF") || (text[0] == '\0' && text[1] != '\0')) return Order::big;
  return std::nullopt;
}

void append(std::string& out, unsigned c) {
  const auto tail = [&](unsigned shift) { out += static_cast<char>(0x80U | (c >> shift & 0x3FU)); };
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0U | c >> 6U);
    tail(0);
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0U | c >> 12U);
    tail(6);
    tail(0);
  } else {
    out += static_cast<char>(0xF0U | c >> 18U);
    tail(12);
    tail(6);
    tail(0);
  }
}

}  // namespace

std::string from_utf16(std::string text) {
  const auto order = byte_order(text);
  if (!order) return text;
  const auto unit = [&](std::size_t i) {
    if (i + 1 >= text.size()) return 0xFFFDU;
    const auto a = static_cast<unsigned char>(text[i]), b = static_cast<unsigned char>(text[i + 1]);
    return *order == Order::little ? a | static_cast<unsigned>(b) << 8U : b | static_cast<unsigned>(a) << 8U;
  };
  std::string out;
  out.reserve(text.size() / 2 + text.size() / 8);
  for (std::size_t i = 0; i < text.size(); i += 2) {
    unsigned c = unit(i);
    if (c >= 0xD800 && c < 0xE000) {
      const unsigned low = c < 0xDC00 && i + 2 < text.size() ? unit(i + 2) : 0;
      const bool pair = low >= 0xDC00 && low < 0xE000;
      c = pair ? 0x10000U + ((c & 0x3FFU) << 10U) + (low & 0x3FFU) : 0xFFFDU;
      if (pair) i += 2;
    }
    append(out, c);
  }
  return out;
}

}  // namespace asrmap
