// SPDX-License-Identifier: MIT
#include "link/properties.h"

#include <algorithm>

namespace asrmap::link {
namespace {

using Type = PropertySpec::Type;
using Kind = PropertySlip::Kind;

// The reason why a value can't be taken; nothing if it can. The items of a list are checked later.
std::optional<Kind> fault_of(const Value& value, const PropertySpec& spec) {
  const bool is_string = value.kind == Value::Kind::string;
  switch (spec.type) {
    case Type::word:
      if (!is_string) return Kind::wrong_type;
      return spec.required && value.text.empty() ? std::optional(Kind::empty) : std::nullopt;
    case Type::choice:
      if (!is_string) return Kind::wrong_type;
      return std::ranges::find(spec.choices, value.text.view()) == spec.choices.end() ? std::optional(Kind::no_choice)
                                                                                      : std::nullopt;
    case Type::count:
      if (value.kind != Value::Kind::integer) return Kind::wrong_type;
      return value.integer < 0 || value.integer > spec.most ? std::optional(Kind::out_of_range) : std::nullopt;
    case Type::words:
      if (is_string) return Kind::no_brackets;
      return value.kind == Value::Kind::list ? std::nullopt : std::optional(Kind::wrong_type);
    case Type::syntax: break;
  }
  return std::nullopt;
}

}  // namespace

Properties::Properties(const Document& document, Range range, const ElementSpec& spec, Span label, bool broken,
                       Slips& slips, std::initializer_list<Written> syntax)
    : document_(document), spec_(spec), is_broken_(broken) {
  for (const PropertySpec& each : spec.properties) slots_[spec.slot_of(each)].is_written = each.type == Type::syntax;
  for (const Written& each : syntax)
    if (const PropertySpec* known = spec.find(each.key)) slots_[spec.slot_of(*known)].is_written = each.is_written;
  bool all_known = true;
  const auto is_known = [&](const Property& property) {
    const PropertySpec* known = spec.find(property.key.view());
    return known != nullptr && known->type != Type::syntax;
  };
  const auto own = std::span(document.properties).subspan(range.first, range.count);
  for (const Property& property : own) {
    if (is_known(property))
      take(property, *spec.find(property.key.view()), slips);
    else
      all_known = false;
  }
  // Misspelt keys come last: a key can't be meant for a property that is written.
  if (!all_known)
    for (const Property& property : own)
      if (!is_known(property)) take_unknown(property, slips);
  if (broken) return;
  for (const PropertySpec& each : spec.properties) {
    const Slot& slot = slots_[spec.slot_of(each)];
    // If a required property is misspelt, it is not missing.
    if (each.required && !slot.is_written && slot.meant == nullptr)
      slips.push_back({.kind = Kind::missing, .element = &spec, .property = &each, .other = label});
  }
}

void Properties::take(const Property& property, const PropertySpec& spec, Slips& slips) {
  Slot& slot = slots_[spec_.slot_of(spec)];
  if (slot.first != nullptr) {
    slot.is_repeated = true;
    slips.push_back({.kind = Kind::twice,
                     .element = &spec_,
                     .property = &spec,
                     .key = property.key,
                     .other = slot.first->key.span()});
    return;
  }
  slot.first = &property;
  slot.is_written = true;
  if (fits(property, spec, slips)) slot.value = &property.value;
}

bool Properties::fits(const Property& property, const PropertySpec& spec, Slips& slips) const {
  const auto add = [&](Kind kind, const Value& value) {
    slips.push_back({.kind = kind, .element = &spec_, .property = &spec, .key = property.key, .value = value});
  };
  if (const auto fault = fault_of(property.value, spec)) {
    add(*fault, property.value);
    // It is known what one word without brackets means, but not where "Gold, Silver" is to be cut.
    return *fault == Kind::no_brackets && property.value.text.view().find(',') == std::string_view::npos;
  }
  if (spec.type != Type::words) return true;
  if (property.value.lacks_brackets) add(Kind::no_brackets, property.value);
  bool all = true;
  for (const Value& item : std::span(document_.items).subspan(property.value.items.first, property.value.items.count)) {
    if (item.kind == Value::Kind::string) continue;
    add(Kind::no_word, item);
    all = false;
  }
  return all;
}

void Properties::take_unknown(const Property& property, Slips& slips) {
  const std::string_view key = property.key.view();
  const std::string_view home =
      spec_.find(key) == nullptr ? home_of(key, document_.syntax == Syntax::toml) : std::string_view();
  const PropertySpec* meant = home.empty() ? spec_.meant_by(key) : nullptr;
  PropertySlip slip{.kind = Kind::unknown, .element = &spec_, .property = meant, .key = property.key};
  if (!home.empty()) {
    slip.instead = home;
  } else if (meant == nullptr) {
    has_unknown_ = true;
    for (const PropertySpec& each : spec_.properties) slip.candidates[spec_.slot_of(each)] = elsewhere(each).empty();
  } else {
    Slot& slot = slots_[spec_.slot_of(*meant)];
    slip.is_free = !slot.is_written;
    slip.instead = elsewhere(*meant);
    if (slip.is_free && slot.meant == nullptr) slot.meant = &property.value;
    // In the DSL, `subnets = [db]` may say something else than the `subnet` lines beside it.
    if (meant->key == property.key.view() && meant->type == Type::syntax && !slip.instead.empty())
      slot.is_repeated = true;
    // The syntax takes this key, and has reported what is wrong with its value.
    if (meant->key == property.key.view() && slip.instead.empty()) return;
  }
  slips.push_back(slip);
}

std::string_view Properties::elsewhere(const PropertySpec& spec) const {
  if (document_.syntax == Syntax::dsl) return spec.in_dsl;
  return slots_[spec_.slot_of(spec)].is_written ? spec.in_toml : "";
}

const Value* Properties::find(std::string_view key) const {
  const PropertySpec* spec = spec_.find(key);
  return spec == nullptr ? nullptr : slots_[spec_.slot_of(*spec)].value;
}

const Value* Properties::meant(std::string_view key) const {
  const PropertySpec* spec = spec_.find(key);
  return spec == nullptr ? nullptr : slots_[spec_.slot_of(*spec)].meant;
}

bool Properties::unread(std::string_view key) const {
  const PropertySpec* spec = spec_.find(key);
  if (spec == nullptr) return false;
  const Slot& slot = slots_[spec_.slot_of(*spec)];
  // Only the document knows whether all of the syntax was read.
  if (spec->type == Type::syntax)
    return slot.is_repeated || (!slot.is_written && (slot.meant != nullptr || has_unknown_));
  if (is_broken_ || slot.is_repeated) return true;
  if (slot.value != nullptr) return slot.value->kind == Value::Kind::string && slot.value->text.empty();
  return slot.is_written || slot.meant != nullptr || has_unknown_;
}

Text Properties::word(std::string_view key) const {
  const Value* value = find(key);
  return value == nullptr ? Text() : value->text;
}

std::optional<std::uint32_t> Properties::count(std::string_view key) const {
  const Value* value = find(key);
  if (value == nullptr) return std::nullopt;
  return static_cast<std::uint32_t>(value->integer);
}

std::span<const Value> Properties::words(std::string_view key) const {
  const Value* value = find(key);
  if (value == nullptr) return {};
  if (value->kind == Value::Kind::string) return {value, 1};
  return {document_.items.data() + value->items.first, value->items.count};
}

std::optional<std::size_t> Properties::choice(std::string_view key) const {
  const Value* value = find(key);
  if (value == nullptr) return std::nullopt;
  const auto choices = spec_.find(key)->choices;
  return static_cast<std::size_t>(std::ranges::find(choices, value->text.view()) - choices.begin());
}

}  // namespace asrmap::link
