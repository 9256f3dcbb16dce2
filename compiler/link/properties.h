// SPDX-License-Identifier: MIT
#pragma once

#include <bitset>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "ir/document.h"
#include "link/property_table.h"
#include "link/slip_list.h"

namespace asrmap::link {

// A property that the language does not accept as it is written.
struct PropertySlip {
  enum class Kind : std::uint8_t {
    twice,
    missing,
    unknown,
    wrong_type,
    empty,         // a required property has an empty value
    no_choice,     // not one of the words that it takes
    out_of_range,  // a count
    no_word,       // an item of a list is not a word
    no_brackets,   // around a list; its values are taken all the same
  };
  Kind kind;
  const ElementSpec* element;
  const PropertySpec* property;  // for an unknown key, the one that was meant, or null
  Text key = {};                 // as written
  Value value = {};              // or the item of a list
  Span other = {};               // the first of two; for a missing property, the element's label
  // For an unknown key. `is_free`: the property that was meant is not written yet. `instead`: what
  // to say if the DSL or TOML has no such key. `candidates`: the keys that the help lists.
  bool is_free = false;
  std::string_view instead = {};
  std::bitset<ElementSpec::kMost> candidates = {};
};

// The properties of one element. The constructor checks them against the language. Getters return
// only values of the right type.
class Properties {
 public:
  // Whether a part of the element for which the syntax has its own place was written.
  struct Written {
    std::string_view key;
    bool is_written;
  };
  // `label` is the place of findings about missing properties. `broken`: there is a syntax error
  // inside, so nothing counts as missing. Adds what is wrong to `slips`.
  Properties(const Document& document, Range range, const ElementSpec& spec, Span label, bool broken,
             SlipList<PropertySlip>& slips, std::initializer_list<Written> syntax = {});

  [[nodiscard]] Text word(std::string_view key) const;
  [[nodiscard]] std::optional<std::uint32_t> count(std::string_view key) const;
  // The elements of a list of words; empty if it was not written.
  [[nodiscard]] std::span<const Value> words(std::string_view key) const;
  // The index of the word among the choices.
  [[nodiscard]] std::optional<std::size_t> choice(std::string_view key) const;
  // The value of an unknown key that was probably meant as this one, which is not written. So the
  // property was not forgotten, but its value is not known.
  [[nodiscard]] const Value* meant(std::string_view key) const;
  // Whether an error hides the value, or whether there is one.
  [[nodiscard]] bool unread(std::string_view key) const;

 private:
  using Slips = SlipList<PropertySlip>;

  [[nodiscard]] const Value* find(std::string_view key) const;
  void take(const Property& property, const PropertySpec& spec, Slips& slips);
  [[nodiscard]] bool fits(const Property& property, const PropertySpec& spec, Slips& slips) const;
  void take_unknown(const Property& property, Slips& slips);
  // Why the syntax of the file has no such key. Empty if it has one.
  [[nodiscard]] std::string_view elsewhere(const PropertySpec& spec) const;

  const Document& document_;
  const ElementSpec& spec_;
  // By index in the spec. Null if it is not written, or if its value can't be used.
  struct Slot {
    const Property* first = nullptr;
    const Value* value = nullptr;
    const Value* meant = nullptr;
    bool is_written = false;
    bool is_repeated = false;
  };
  Slot slots_[ElementSpec::kMost];
  bool is_broken_ = false;    // a syntax error
  bool has_unknown_ = false;  // a property whose meaning is not known
};

}  // namespace asrmap::link
