// SPDX-License-Identifier: MIT
// Rows that elements of several kinds have.
#pragma once

#include <span>

#include "link/linking.h"

namespace asrmap {

[[nodiscard]] Range add_words(Model& model, std::span<const Value> values);
// Of the entries of an `allow` list. allowances.cpp
[[nodiscard]] Range add_allowances(Linking& linking, std::span<const Value> values);
// Rows of the ranges; none if one of them is no range, so that nothing is judged by half a
// list.
[[nodiscard]] Range add_prefixes(Linking& linking, std::span<const Text> texts);
[[nodiscard]] Range add_prefixes(Linking& linking, std::span<const Value> values);
[[nodiscard]] Range add_exported_prefixes(Linking& linking, const Inventory& file, Range words);
// Without making rows of them.
void note_bad_ranges(Linking& linking, const Inventory& file, Range words);

// The name, but not written if it is empty: nobody can refer to it then.
[[nodiscard]] Text without_empty(Linking& linking, const Text& name, NameSlip::Of of);
// Whether it holds none.
[[nodiscard]] bool has_no_wild_card(Linking& linking, const Text& name, NameSlip::Of of);

}  // namespace asrmap
