// SPDX-License-Identifier: MIT
#include "source/utf16.h"

#include <cstddef>
#include <optional>

#include "text/code_point.h"

namespace asrmap {
namespace {

enum class Order { little, big };

std::optional<Order> byte_order(const std::string& text) {
  if (text.size() < 2) return std::nullopt;
  if (text.starts_with("\xFF\xFE") || (text[0] != '\0' && text[1] == '\0')) return Order::little;
  if (text.starts_with("\xFE\xFF") || (text[0] == '\0' && text[1] != '\0')) return Order::big;
  return std::nullopt;
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
      if (pair) {
        c = 0x10000U + ((c & 0x3FFU) << 10U) + (low & 0x3FFU);
        i += 2;
      }
    }
    append_utf8(out, c);
  }
  return out;
}

}  // namespace asrmap
