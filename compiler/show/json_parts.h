// SPDX-License-Identifier: MIT
// The common parts of the JSON outputs, so that one thing has one shape in all of them. Each
// function writes one value, unless it says that it writes members of an object.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ir/ids.h"
#include "ir/network.h"
#include "ir/table.h"
#include "ir/vnet.h"
#include "json/writer.h"
#include "show/landing.h"
#include "source/text.h"

namespace asrmap {
struct Model;
}  // namespace asrmap

namespace asrmap::show {

// The word; nothing if it is not known.
[[nodiscard]] std::optional<std::string_view> known(const Text& text);
// The name of the row `id` of the table; nothing without an id.
template <class Table, class Id>
[[nodiscard]] std::optional<std::string_view> name_in(const Table& table, const std::optional<Id>& id) {
  return id ? std::optional(table[*id].name.view()) : std::nullopt;
}

// Writes a list of ranges in normal form.
void write_prefixes(JsonWriter& json, const Model& model, Range prefixes);
// Writes the members `server`, `network`, and between them `logical_network` if networks can't be
// told apart without it.
void write_path(JsonWriter& json, const Model& model, NetworkId id);
// The names of a row's candidates.
void write_candidates(JsonWriter& json, const LandingRow& row);
// Writes the members of the `landing` command's output, which `landing --vms` has too.
void write_landings(JsonWriter& json, std::span<const ProjectLandings> projects);
// Where a row lands; null for an excluded or unmapped network.
void write_target(JsonWriter& json, const LandingRow& row);

}  // namespace asrmap::show
