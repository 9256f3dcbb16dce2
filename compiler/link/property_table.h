// SPDX-License-Identifier: MIT
// Which properties each element of the language has, and what values they take: the one place
// in which both spellings are held to the language.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

namespace asrmap {

struct PropertySpec {
  // `syntax`: the Document has a member for it. In TOML it is a key, in the DSL no property.
  enum class Type : std::uint8_t { word, choice, count, words, syntax };
  std::string_view key;
  Type type = Type::word;
  bool required = false;
  std::int64_t most = std::numeric_limits<std::int32_t>::max();  // of a count
  std::span<const std::string_view> choices = {};
  // What is said to those who write it as a key where a spelling has none. Empty where it has.
  std::string_view in_dsl = {}, in_toml = {};
};

// What one kind of element may hold, in the order in which lists name it.
struct ElementSpec {
  static constexpr std::size_t kMost = 9;  // properties

  std::string_view what;  // "VM network"
  std::span<const PropertySpec> properties;

  // Null if it has none of that key.
  [[nodiscard]] const PropertySpec* find(std::string_view key) const;
  // The property that somebody means who writes `key`; null if that can't be told.
  [[nodiscard]] const PropertySpec* meant_by(std::string_view key) const;
  [[nodiscard]] std::size_t slot_of(const PropertySpec& spec) const {
    return static_cast<std::size_t>(&spec - properties.data());
  }
};

namespace elements {
extern const ElementSpec vault, server, network, vm_subnet, vnet, vnet_subnet, map, exclusion, inventory;
}

}  // namespace asrmap
