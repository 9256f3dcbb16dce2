// SPDX-License-Identifier: MIT
// Which properties an element has and what values they take: the one place where
// both spellings are checked against the language.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string_view>

#include "diag/reporter.h"
#include "ir/document.h"

namespace asrmap {

struct PropertySpec {
  enum class Type : std::uint8_t { word, choice, count, words };
  std::string_view key;
  Type type = Type::word;
  bool required = false;
  std::int64_t most = std::numeric_limits<std::int32_t>::max();  // of a count
  std::span<const std::string_view> choices = {};
};

// What one kind of element may hold. `structure` are the keys that TOML uses for
// what the DSL writes as syntax; they only serve as suggestions.
struct ElementSpec {
  std::string_view what;  // "VM network"
  std::span<const PropertySpec> properties;
  std::span<const std::string_view> structure = {};
};

namespace elements {
extern const ElementSpec vault, server, network, vm_subnet, vnet, vnet_subnet, map, exclusion, inventory;
}

// The properties of one element, checked on construction: reports
// `unknown-property`, `duplicate-property`, `invalid-value`, and
// `missing-property` at `label`. Getters return only what has the right type.
class Properties {
 public:
  // `broken`: a syntax error inside, so that nothing counts as missing.
  Properties(const Document& document, Range range, const ElementSpec& spec, Span label, bool broken,
             Reporter& reporter);

  [[nodiscard]] Text word(std::string_view key) const;
  [[nodiscard]] std::optional<std::uint32_t> count(std::string_view key) const;
  // The elements of a list of words; empty if it was not written.
  [[nodiscard]] std::span<const Value> words(std::string_view key) const;
  // Index among the choices.
  [[nodiscard]] std::optional<std::size_t> choice(std::string_view key) const;

 private:
  [[nodiscard]] const PropertySpec* spec_of(std::string_view key) const;
  [[nodiscard]] const Value* find(std::string_view key) const;
  [[nodiscard]] bool fits(const Property& property, const PropertySpec& spec, Reporter& reporter) const;
  // Returns the property that was probably meant and is not set.
  const PropertySpec* report_unknown(const Property& property, Range range, Reporter& reporter) const;

  const Document& document_;
  const ElementSpec& spec_;
  // By index in the spec; null when not written or not usable. No element has more.
  const Value* values_[8] = {};
};

}  // namespace asrmap
