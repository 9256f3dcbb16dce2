// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <utility>
#include <vector>

namespace asrmap {

// A hash index over elements that live elsewhere: 8 bytes a slot, 4 an element, no
// copies of names. One key may have several elements; they come out in insertion order.
class NameIndex {
 public:
  explicit NameIndex(std::size_t expected) {
    std::size_t slots = 8;
    while (slots < expected * 2) slots *= 2;
    slots_.resize(slots);
  }

  static std::uint32_t hash(std::uint32_t scope, std::string_view name) {
    const std::uint64_t mixed = std::hash<std::string_view>{}(name) + scope * 0x9E37'79B9'7F4A'7C15ULL;
    return static_cast<std::uint32_t>((mixed * 0xD6E8'FEB8'6659'FD93ULL) >> 32U);
  }

  // At most as many elements as the constructor was told may be inserted.
  void insert(std::uint32_t hash, std::uint32_t element) {
    if (next_.size() <= element) next_.resize(element + std::size_t{1}, kFree);
    Slot& slot = slots_[slot_of(hash)];
    // The elements of a slot form a ring. The slot knows the last one, and the first one follows
    // it.
    next_[element] = slot.last == kFree ? element : std::exchange(next_[slot.last], element);
    slot = {hash, element};
  }

  // Calls `visit(element)` for each element with this hash until it returns true. Returns whether
  // one call did. The visitor must compare the names.
  template <class Visit>
  bool find(std::uint32_t hash, Visit visit) const {
    const std::uint32_t last = slots_[slot_of(hash)].last;
    if (last == kFree) return false;
    for (std::uint32_t element = next_[last];; element = next_[element]) {
      if (visit(element)) return true;
      if (element == last) return false;
    }
  }

 private:
  static constexpr std::uint32_t kFree = ~0U;
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t last = kFree;
  };

  // The slot that has the hash, or the free one where it belongs.
  [[nodiscard]] std::size_t slot_of(std::uint32_t hash) const {
    std::size_t i = hash & (slots_.size() - 1);
    while (slots_[i].last != kFree && slots_[i].hash != hash) i = (i + 1) & (slots_.size() - 1);
    return i;
  }

  std::vector<Slot> slots_;
  std::vector<std::uint32_t> next_;  // by element
};

}  // namespace asrmap
