// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "ir/table.h"

namespace asrmap {

// A value for each row of a table, beside the table: `IdMap<VnetId, bool> is_target(model.vnets)`.
// Indexed by the table's kind of id only. Rows that the table gets later have none.
template <class Id, class T>
class IdMap {
 public:
  // Has no rows.
  IdMap() = default;
  template <class Row>
  explicit IdMap(const Table<Id, Row>& rows, const T& value = T()) : values_(rows.size(), value) {}

  // For a bool this is not a real reference, but what std::vector<bool> returns in its place.
  [[nodiscard]] typename std::vector<T>::reference operator[](Id id) { return values_[static_cast<std::size_t>(id)]; }
  [[nodiscard]] typename std::vector<T>::const_reference operator[](Id id) const {
    return values_[static_cast<std::size_t>(id)];
  }
  [[nodiscard]] FirstIds<Id> ids() const { return FirstIds<Id>(static_cast<std::uint32_t>(values_.size())); }

 private:
  std::vector<T> values_;
};

// The ids of the rows that are marked, in order.
template <class Id>
[[nodiscard]] std::vector<Id> marked(const IdMap<Id, bool>& marks) {
  std::vector<Id> result;
  for (const Id id : marks.ids())
    if (marks[id]) result.push_back(id);
  return result;
}

}  // namespace asrmap
