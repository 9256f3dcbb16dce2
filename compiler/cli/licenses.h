// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace asrmap {

// A file of licenses/, by its name, as it was when asrmap was built.
struct Notice {
  std::string_view library;
  std::string_view text;
};

// asrmap's own licence first, then one notice a library that is part of the program.
[[nodiscard]] std::span<const Notice> notices();

// What `asrmap --licenses` prints.
[[nodiscard]] std::string licenses_text();

}  // namespace asrmap
