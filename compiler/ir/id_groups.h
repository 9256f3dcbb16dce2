// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "ir/id_map.h"

namespace asrmap {

// Any number of values for each row of a table, in one piece of memory.
template <class Id, class T>
class IdGroups {
 public:
  // Has no rows.
  IdGroups() = default;
  // `each(add)` calls add(id, value) for every value. It is called twice, to count and to fill,
  // and must do the same both times. Takes time linear in rows and values, and sorts nothing.
  template <class Row, class Each>
  IdGroups(const Table<Id, Row>& rows, Each each) : groups_(rows) {
    each([&](Id id, const T&) { ++groups_[id].count; });
    std::uint32_t first = 0;
    for (const Id id : rows.ids()) {
      groups_[id].first = first;
      first += std::exchange(groups_[id].count, 0);
    }
    values_.resize(first);
    each([&](Id id, const T& value) {
      Range& group = groups_[id];
      values_[group.first + group.count++] = value;
    });
  }

  // The values of a row, in the order in which they were added.
  [[nodiscard]] std::span<const T> operator[](Id id) const {
    return {values_.data() + groups_[id].first, groups_[id].count};
  }

 private:
  IdMap<Id, Range> groups_;  // in values_
  std::vector<T> values_;
};

}  // namespace asrmap
