// SPDX-License-Identifier: MIT
// What the JSON outputs have in common: one shape for one thing in all of them.
#pragma once

#include <nlohmann/json.hpp>

#include <string>

#include "ir/model.h"
#include "show/landing_rows.h"
#include "source/text.h"

namespace asrmap {

// Without blanks, on one line; bytes that are not UTF-8 become U+FFFD.
[[nodiscard]] std::string compact(const nlohmann::ordered_json& json);

// The word, or null if it is not known.
[[nodiscard]] nlohmann::ordered_json known(const Text& text);
// In normal form.
[[nodiscard]] nlohmann::ordered_json prefixes_json(const Model& model, Range prefixes);
// `server`, `network`, and `logical_network` between them where it is needed to
// tell networks apart.
void add_path(nlohmann::ordered_json& object, const Model& model, NetworkId id);
// The names of a row's candidates.
[[nodiscard]] nlohmann::ordered_json candidates_json(const LandingRow& row);
// Where a row lands; null for an excluded or unmapped network.
[[nodiscard]] nlohmann::ordered_json target_json(const LandingRow& row);
// The VNet's ARM id; null while a part is unknown.
[[nodiscard]] nlohmann::ordered_json id_json(const Vnet& vnet);

}  // namespace asrmap
