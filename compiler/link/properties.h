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

namespace asrmap {

// A property that the language does not take so.
struct PropertySlip {
  enum class Kind : std::uint8_t {
    twice,
    missing,
    unknown,
    wrong_type,
    empty,         // of a required one
    no_choice,     // none of the words that it takes
    out_of_range,  // a count
    no_word,       // an item of a list
  };
  Kind kind;
  const ElementSpec* element;
  const PropertySpec* property;  // of an unknown one that which was meant; null if that can't be told
  Text key = {};                 // as written
  Value value = {};              // or the item
  Span other = {};               // the first of two; of a missing one the element's label
  // Of an unknown one. `is_free`: the property that was meant is not written yet. `instead`: what
  // is said where this spelling has no such key. `candidates`: the keys that help lists.
  bool is_free = false;
  std::string_view instead = {};
  std::bitset<ElementSpec::kMost> candidates = {};
};

// The properties of one element, held to the language when it is made. Getters return only
// what has the right type.
class Properties {
 public:
  // Whether a key of the syntax is there.
  struct Written {
    std::string_view key;
    bool is_written;
  };
  // `label` is the place of what is missing. `broken`: a syntax error inside, so that nothing
  // counts as missing. What is wrong is added to `slips`.
  Properties(const Document& document, Range range, const ElementSpec& spec, Span label, bool broken,
             SlipList<PropertySlip>& slips, std::initializer_list<Written> syntax = {});

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
  using Slips = SlipList<PropertySlip>;

  [[nodiscard]] const Value* find(std::string_view key) const;
  void take(const Property& property, const PropertySpec& spec, Slips& slips);
  [[nodiscard]] bool fits(const Property& property, const PropertySpec& spec, Slips& slips) const;
  void take_unknown(const Property& property, Slips& slips);
  // Why the spelling of the file has no such key; empty if it has one.
  [[nodiscard]] std::string_view elsewhere(const PropertySpec& spec) const;

  const Document& document_;
  const ElementSpec& spec_;
  // By index in the spec. Null: not written, or of a value that is not usable.
  struct Slot {
    const Property* first = nullptr;
    const Value* value = nullptr;
    const Value* meant = nullptr;
    bool is_written = false;
    bool is_repeated = false;
  };
  Slot slots_[ElementSpec::kMost];
  bool is_broken_ = false;    // a syntax error
  bool has_unknown_ = false;  // a property that nobody can tell what it means
};

}  // namespace asrmap
