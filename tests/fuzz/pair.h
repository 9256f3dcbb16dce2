// SPDX-License-Identifier: MIT
// Two projects in the bytes of one input, and what is done with them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace asrmap::fuzz {

// A line `%%` stands between the sides, and before an export that both may read as
// "export.json". Of an input without that line the new side is the old one's copy.
struct Pair {
  std::string before, after, exported;
};

[[nodiscard]] Pair split(std::string_view input);

// A file's name that makes its text be read as what it most likely is: DSL or TOML.
[[nodiscard]] std::string name_for(std::string_view folder, std::string_view text);

// Changes one part of the input and leaves the others alone; now and then makes one side a
// copy of the other, so that what differs is small. To be called by LLVMFuzzerCustomMutator.
std::size_t mutate_pair(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed);

}  // namespace asrmap::fuzz
