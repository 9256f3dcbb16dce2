// SPDX-License-Identifier: MIT
// The properties of each element of the language, and the values that they take. Both the DSL and
// TOML are checked against this table only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

namespace asrmap::link {

struct PropertySpec {
  // `syntax`: the Document has a member for it. In TOML it is a key, in the DSL no property.
  enum class Type : std::uint8_t { word, choice, count, words, syntax };
  std::string_view key;
  Type type = Type::word;
  bool required = false;
  std::int64_t most = std::numeric_limits<std::int32_t>::max();  // the highest count
  std::span<const std::string_view> choices = {};
  // What to say if somebody writes the property as a key where the DSL or TOML has no such key.
  // Empty if it has one.
  std::string_view in_dsl = {}, in_toml = {};
};

// What one kind of element may hold, in the order in which messages list it.
struct ElementSpec {
  static constexpr std::size_t kMost = 9;  // properties

  std::string_view what;  // "VM network"
  std::span<const PropertySpec> properties;

  // The property with that key. Null if there is none.
  [[nodiscard]] const PropertySpec* find(std::string_view key) const;
  // The property that `key` probably means. Null if that can't be told.
  [[nodiscard]] const PropertySpec* meant_by(std::string_view key) const;
  [[nodiscard]] std::size_t slot_of(const PropertySpec& spec) const {
    return static_cast<std::size_t>(&spec - properties.data());
  }
};

// Where a key belongs that this element has not, but others have. Empty if it belongs nowhere.
[[nodiscard]] std::string_view home_of(std::string_view key, bool is_toml);

namespace elements {
extern const ElementSpec vault, server, network, vm_subnet, vnet, vnet_subnet, map, exclusion, inventory;
}

}  // namespace asrmap::link
