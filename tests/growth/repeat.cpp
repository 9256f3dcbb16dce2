// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <utility>

#include "shape.h"

namespace asrmap::test {

std::string repeat(std::size_t times, std::string_view text, std::string_view between) {
  std::string result;
  for (std::size_t i = 0; i < times; ++i) {
    if (i != 0) result += between;
    for (const char c : text) {
      if (c == '#')
        result += fmt::format("{}", i);
      else if (c == '%')
        result += fmt::format("{:06}", i);
      else if (c == '@')
        result += fmt::format("10.{}.{}.{}/29", (i >> 13U) & 255U, (i >> 5U) & 255U, (i & 31U) * 8);
      else
        result += c;
    }
  }
  return result;
}

Project one_file(std::string text, std::vector<std::string> command) {
  command.emplace_back("x.asrmap");
  return {.files = {{"x.asrmap", std::move(text)}}, .arguments = std::move(command)};
}

std::string vault() {
  return "vault dr { subscription = \"6f9619ff-8b86-d011-b42d-00c04fc964ff\" resource_group = \"rg-dr\" location = "
         "\"westeurope\" }\n";
}

}  // namespace asrmap::test
