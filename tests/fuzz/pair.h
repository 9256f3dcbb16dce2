// SPDX-License-Identifier: MIT
// Two projects in the bytes of one input, and how such an input is changed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace asrmap::fuzz {

// A line `%%` stands between the sides, and before an export that both may read as "export.json".
// If an input has no such line, the new side is a copy of the old one.
struct Pair {
  std::string before, after, exported;
};

[[nodiscard]] Pair split(std::string_view input);

// A file name by which the text is read as what it most likely is, DSL or TOML.
[[nodiscard]] std::string name_for(std::string_view folder, std::string_view text);

// Changes one part of the input and leaves the others as they are. Sometimes makes one side a copy
// of the other first, so that the difference is small. LLVMFuzzerCustomMutator must call it.
std::size_t mutate_pair(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed);

}  // namespace asrmap::fuzz
