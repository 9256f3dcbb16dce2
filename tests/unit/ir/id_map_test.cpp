// SPDX-License-Identifier: MIT
#include "ir/id_map.h"

#include <algorithm>
#include <concepts>
#include <string>
#include <type_traits>

#include "catch.h"

namespace asrmap {
namespace {

// A map takes only ids of its own table, and is made only from its own table.
template <class Map, class Key>
concept HasIndex = requires(Map map, Key key) {
  map[key];
};
static_assert(HasIndex<IdMap<VnetId, int>, VnetId>);
static_assert(!HasIndex<IdMap<VnetId, int>, NetworkId>);
static_assert(!HasIndex<IdMap<VnetId, int>, std::size_t>);
static_assert(std::is_constructible_v<IdMap<VnetId, bool>, Table<VnetId, char>>);
static_assert(!std::is_constructible_v<IdMap<VnetId, bool>, Table<NetworkId, char>>);
static_assert(!std::is_convertible_v<Table<VnetId, char>, IdMap<VnetId, bool>>);
static_assert(std::forward_iterator<FirstIds<VnetId>::Iterator>);

Table<VnetId, char> table(std::string_view rows) {
  Table<VnetId, char> result;
  for (const char row : rows) result.push_back(row);
  return result;
}

TEST_CASE("a table lists its ids in the order of its rows") {
  const Table<VnetId, char> rows = table("abc");
  std::string seen;
  for (const VnetId id : rows.ids()) {
    CHECK(&rows[id] == &*rows.begin() + seen.size());
    seen += rows[id];
  }
  CHECK(seen == "abc");
  CHECK(std::ranges::distance(Table<VnetId, char>().ids()) == 0);
}

TEST_CASE("the next id of a table is that of the row that it gets next") {
  Table<VnetId, char> rows;
  const VnetId first = rows.next_id();
  CHECK_FALSE(rows.has(first));
  CHECK(rows.push_back('a') == first);
  CHECK(rows.has(first));
  CHECK(rows.next_id() == following(first));
  CHECK_FALSE(rows.has(following(first)));
}

TEST_CASE("each row of a table has a value of its own") {
  const Table<VnetId, char> rows = table("abc");
  IdMap<VnetId, std::string> names(rows, "none");
  for (const VnetId id : rows.ids())
    if (rows[id] != 'b') names[id] += rows[id];
  const IdMap<VnetId, std::string>& known = names;
  std::string all;
  for (const VnetId id : known.ids()) all += known[id] + ' ';
  CHECK(all == "nonea none nonec ");
}

TEST_CASE("rows are marked one by one, and listed in order") {
  const Table<VnetId, char> rows = table("abcd");
  IdMap<VnetId, bool> marks(rows);
  CHECK(marked(marks).empty());
  for (const char wanted : {'d', 'b', 'a', 'b'})
    for (const VnetId id : rows.ids())
      if (rows[id] == wanted) marks[id] = true;
  std::string seen;
  for (const VnetId id : marked(marks)) seen += rows[id];
  CHECK(seen == "abd");
  CHECK(marked(IdMap<VnetId, bool>(rows, true)).size() == 4);
  CHECK(marked(IdMap<VnetId, bool>()).empty());
}

}  // namespace
}  // namespace asrmap
