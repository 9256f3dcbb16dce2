// SPDX-License-Identifier: MIT
// Which properties an element has and what values they take: the one place where
// both spellings are checked against the language.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <limits>
#include <optional>
#include <span>
#include <string_view>

#include "diag/reporter.h"
#include "ir/document.h"

namespace asrmap {

struct PropertySpec {
  // `syntax` has its own place in the Document: a key in TOML, in the DSL no property.
  enum class Type : std::uint8_t { word, choice, count, words, syntax };
  std::string_view key;
  Type type = Type::word;
  bool required = false;
  std::int64_t most = std::numeric_limits<std::int32_t>::max();  // of a count
  std::span<const std::string_view> choices = {};
  // How a spelling writes what it has no key for; empty where it has one.
  std::string_view in_dsl = {}, in_toml = {};
};

// What one kind of element may hold, in the order in which lists name it.
struct ElementSpec {
  std::string_view what;  // "VM network"
  std::span<const PropertySpec> properties;
};

namespace elements {
extern const ElementSpec vault, server, network, vm_subnet, vnet, vnet_subnet, map, exclusion, inventory;
}

// The properties of one element, checked on construction: reports
// `unknown-property`, `duplicate-property`, `invalid-value`, and
// `missing-property` at `label`. Getters return only what has the right type.
class Properties {
 public:
  // Whether a key of the syntax is there.
  struct Written {
    std::string_view key;
    bool is_written;
  };
  // `broken`: a syntax error inside, so that nothing counts as missing.
  Properties(const Document& document, Range range, const ElementSpec& spec, Span label, bool broken,
             Reporter& reporter, std::initializer_list<Written> syntax = {});

  [[nodiscard]] Text word(std::string_view key) const;
  [[nodiscard]] std::optional<std::uint32_t> count(std::string_view key) const;
  // The elements of a list of words; empty if it was not written.
  [[nodiscard]] std::span<const Value> words(std::string_view key) const;
  // Index among the choices.
  [[nodiscard]] std::optional<std::size_t> choice(std::string_view key) const;
  // What stands under a key that does not exist but was probably meant as this one,
  // which is not written: nobody has forgotten it, and what it holds is unknown.
  [[nodiscard]] const Value* meant(std::string_view key) const;
  // Whether an error hides what the value is, or that there is one.
  [[nodiscard]] bool unread(std::string_view key) const;

 private:
  static constexpr std::size_t kMost = 9;  // properties of an element

  [[nodiscard]] const PropertySpec* spec_of(std::string_view key) const;
  [[nodiscard]] std::size_t slot_of(const PropertySpec& spec) const;
  [[nodiscard]] const Value* find(std::string_view key) const;
  [[nodiscard]] bool fits(const Property& property, const PropertySpec& spec, Reporter& reporter) const;
  // The property that somebody means who writes `key`, if that can be told.
  [[nodiscard]] const PropertySpec* spec_meant_by(std::string_view key) const;
  // Why the spelling of the file has no such key; empty if it has one.
  [[nodiscard]] std::string_view elsewhere(const PropertySpec& spec) const;
  void report_unknown(const Property& property, Reporter& reporter);

  const Document& document_;
  const ElementSpec& spec_;
  // By index in the spec. Values are null when not written or not usable.
  const Value* values_[kMost] = {};
  const Value* meant_[kMost] = {};
  bool is_written_[kMost] = {};
  bool is_repeated_[kMost] = {};
  bool is_broken_ = false;    // a syntax error
  bool has_unknown_ = false;  // a property that nobody can tell what it means
};

}  // namespace asrmap
