// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace asrmap::test {

struct Project {
  std::map<std::string, std::string> files;  // by name, in the current folder
  std::vector<std::string> arguments;        // arguments of the run that is counted
  std::vector<std::string> before = {};      // arguments of a run before it, which makes what it reads
};

// What a run prints if it ends with its summary and has no error. So it was neither refused nor cut
// short.
inline constexpr std::string_view kNoErrors = " file";

// A kind of project of any size.
struct Shape {
  std::string_view name;
  // Text that the run must print, so that a mistake in the shape is no easy success: kNoErrors, or
  // words of the finding or refusal.
  std::string_view expects;
  Project (*make)(std::size_t size);
};

// A list for each of the files shapes_*.cpp.
extern const std::vector<Shape> kNameShapes, kPatternShapes, kLandingShapes, kFileShapes, kVnetInventoryShapes,
    kVmmInventoryShapes, kTomlShapes, kChangeShapes, kOutputShapes;

// `text` for each number from 0 on. In the text, `#` becomes the number, `%` the number with six
// digits, and `@` a range of its own, a /29 in 10.0.0.0/8.
[[nodiscard]] std::string repeat(std::size_t times, std::string_view text, std::string_view between = {});

// One file, and the command that reads it.
[[nodiscard]] Project one_file(std::string text, std::vector<std::string> command = {"check"});
// The first lines of a file: a vault.
[[nodiscard]] std::string vault();

}  // namespace asrmap::test
