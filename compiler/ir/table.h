// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "ir/ids.h"

namespace asrmap {

// Consecutive elements of a table: `count` of them from `first` on.
struct Range {
  std::uint32_t first = 0;
  std::uint32_t count = 0;
  friend bool operator==(const Range&, const Range&) = default;
};

// A vector that is indexed by its own kind of id only, so that a subnet's
// number can't be looked up among the networks.
template <class Id, class T>
class Table {
 public:
  Id push_back(T value) {
    items_.push_back(std::move(value));
    return static_cast<Id>(items_.size() - 1);
  }
  [[nodiscard]] T& operator[](Id id) { return items_[static_cast<std::size_t>(id)]; }
  [[nodiscard]] const T& operator[](Id id) const { return items_[static_cast<std::size_t>(id)]; }
  [[nodiscard]] std::span<const T> operator[](Range range) const { return {items_.data() + range.first, range.count}; }
  [[nodiscard]] std::span<T> operator[](Range range) { return {items_.data() + range.first, range.count}; }
  [[nodiscard]] T& back() { return items_.back(); }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(items_.size()); }
  [[nodiscard]] bool empty() const { return items_.empty(); }
  [[nodiscard]] auto begin() const { return items_.begin(); }
  [[nodiscard]] auto end() const { return items_.end(); }
  [[nodiscard]] auto begin() { return items_.begin(); }
  [[nodiscard]] auto end() { return items_.end(); }
  // All ids: `for (const VnetId id : model.vnets.ids())`.
  [[nodiscard]] FirstIds<Id> ids() const { return FirstIds<Id>(size()); }
  // The rows from `first` to the last one.
  [[nodiscard]] Range since(std::uint32_t first) const { return {first, size() - first}; }
  // What push_back will return.
  [[nodiscard]] Id next_id() const { return static_cast<Id>(size()); }
  [[nodiscard]] bool has(Id id) const { return id < next_id(); }
  void reserve(std::size_t count) { items_.reserve(count); }
  void truncate(std::size_t count) { items_.erase(items_.begin() + static_cast<std::ptrdiff_t>(count), items_.end()); }
  // The id of an element that was got by reference from this table.
  [[nodiscard]] Id id_of(const T& item) const { return static_cast<Id>(&item - items_.data()); }

  friend bool operator==(const Table&, const Table&) = default;

 private:
  std::vector<T> items_;
};

}  // namespace asrmap
