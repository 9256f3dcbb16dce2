// SPDX-License-Identifier: MIT
#include "ir/id_groups.h"

#include <string>
#include <string_view>

#include "catch.h"

namespace asrmap {
namespace {

// The letters, grouped by the row with the same letter in any case: "a:aA b: ".
std::string grouped(std::string_view rows, std::string_view letters) {
  Table<ServerId, char> table;
  for (const char row : rows) table.push_back(row);
  const IdGroups<ServerId, char> groups(table, [&](auto add) {
    for (const char letter : letters)
      for (const ServerId id : table.ids())
        if (table[id] == letter || table[id] - 'a' == letter - 'A') add(id, letter);
  });
  std::string result;
  for (const ServerId id : table.ids()) {
    result.append(1, table[id]).append(":");
    for (const char letter : groups[id]) result += letter;
    result += ' ';
  }
  return result;
}

TEST_CASE("values come in the groups of their rows, in the order in which they were added") {
  CHECK(grouped("ab", "") == "a: b: ");
  CHECK(grouped("abcd", "CbaAcBc") == "a:aA b:bB c:Ccc d: ");
  CHECK(grouped("dabc", "bd") == "d:d a: b:b c: ");
  CHECK(grouped("", "ab").empty());
}

}  // namespace
}  // namespace asrmap
