// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace asrmap::cli {

// The name and text of a file of licenses/, as it was when asrmap was built.
struct Notice {
  std::string_view library;
  std::string_view text;
};

// asrmap's own licence first, then a notice for each library that is part of the program.
[[nodiscard]] std::span<const Notice> notices();

// The text that `asrmap --licenses` prints.
[[nodiscard]] std::string licenses_text();

}  // namespace asrmap::cli
