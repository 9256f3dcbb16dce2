// SPDX-License-Identifier: MIT
// Rows that several kinds of elements have.
#pragma once

#include <span>

#include "link/linking.h"

namespace asrmap::link {

[[nodiscard]] Range add_words(Model& model, std::span<const Value> values);
// allowances.cpp: adds the entries of an `allow` list.
[[nodiscard]] Range add_allowances(Linking& linking, std::span<const Value> values);
// Adds rows for the ranges. If one of them is no range, adds none, so that nothing is judged by an
// incomplete list.
[[nodiscard]] Range add_prefixes(Linking& linking, std::span<const Text> texts);
[[nodiscard]] Range add_prefixes(Linking& linking, std::span<const Value> values);
[[nodiscard]] Range add_exported_prefixes(Linking& linking, const Inventory& file, Range words);
// The same check, but without making rows.
void note_bad_ranges(Linking& linking, const Inventory& file, Range words);

// The name. Not written if it is empty, because nobody can refer to it.
[[nodiscard]] Text without_empty(Linking& linking, const Text& name, NameSlip::Of of);
// Whether the name has no wild card. If it has one, adds a slip.
[[nodiscard]] bool has_no_wild_card(Linking& linking, const Text& name, NameSlip::Of of);

}  // namespace asrmap::link
