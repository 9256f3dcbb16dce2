// SPDX-License-Identifier: MIT
#include "pair.h"

#include <algorithm>
#include <array>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

namespace asrmap::fuzz {
namespace {

constexpr std::string_view kBetween = "\n%%\n";

// The parts of an input, at most three. Sets `count` to their number.
std::array<std::string_view, 3> parts_of(std::string_view input, std::size_t& count) {
  std::array<std::string_view, 3> parts;
  for (count = 0; count < parts.size(); ++count) {
    const std::size_t end = count + 1 == parts.size() ? input.npos : input.find(kBetween);
    parts[count] = input.substr(0, end);
    if (end == input.npos) {
      ++count;
      break;
    }
    input.remove_prefix(end + kBetween.size());
  }
  return parts;
}

}  // namespace

Pair split(std::string_view input) {
  std::size_t count = 0;
  const auto parts = parts_of(input, count);
  return {std::string(parts[0]), std::string(count > 1 ? parts[1] : parts[0]), std::string(parts[2])};
}

std::string name_for(std::string_view folder, std::string_view text) {
  const bool is_toml = text.starts_with('[') || text.find("\n[") != text.npos;
  return std::string(folder) + (is_toml ? "/site.asrmap.toml" : "/site.asrmap");
}

std::size_t mutate_pair(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed) {
  const std::string input(reinterpret_cast<const char*>(data), size);
  std::size_t count = 0;
  const auto views = parts_of(input, count);
  std::array<std::string, 3> parts;
  std::copy(views.begin(), views.end(), parts.begin());
  if (count == 1) {
    parts[1] = parts[0];
    count = 2;
  }
  const std::size_t chosen = seed % count;
  // Makes one side equal to the other. The mutation below is then the only difference.
  if (chosen < 2 && seed / 8 % 8 == 0) parts[chosen] = parts[1 - chosen];
  const std::size_t others =
      parts[0].size() + parts[1].size() + parts[2].size() - parts[chosen].size() + (count - 1) * kBetween.size();
  if (others + 1 >= most) return LLVMFuzzerMutate(data, size, most);
  std::string& part = parts[chosen];
  const std::size_t room = most - others, before = std::min(part.size(), room);
  part.resize(room);
  part.resize(LLVMFuzzerMutate(reinterpret_cast<std::uint8_t*>(part.data()), before, room));
  std::string result = parts[0];
  for (std::size_t i = 1; i < count; ++i) result.append(kBetween).append(parts[i]);
  std::copy(result.begin(), result.end(), data);
  return result.size();
}

}  // namespace asrmap::fuzz
