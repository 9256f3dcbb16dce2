// SPDX-License-Identifier: MIT
// What the JSON outputs have in common: one shape for one thing in all of them. Each
// function writes one value, unless it says that it writes members of an object.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ir/model.h"
#include "json/writer.h"
#include "show/landing.h"
#include "source/text.h"

namespace asrmap {

// The word, if it is known.
[[nodiscard]] std::optional<std::string_view> known(const Text& text);
// What something is called, if there is anything.
template <class Table, class Id>
[[nodiscard]] std::optional<std::string_view> name_in(const Table& table, const std::optional<Id>& id) {
  return id ? std::optional(table[*id].name.view()) : std::nullopt;
}

// In normal form.
void write_prefixes(JsonWriter& json, const Model& model, Range prefixes);
// The members `server`, `network`, and `logical_network` between them where it is needed
// to tell networks apart.
void write_path(JsonWriter& json, const Model& model, NetworkId id);
// The names of a row's candidates.
void write_candidates(JsonWriter& json, const LandingRow& row);
// The members of `landing`, which `landing --vms` has too.
void write_landings(JsonWriter& json, std::span<const ProjectLandings> projects);
// Where a row lands; null for an excluded or unmapped network.
void write_target(JsonWriter& json, const LandingRow& row);

}  // namespace asrmap
