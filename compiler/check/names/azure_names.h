// SPDX-License-Identifier: MIT
// What Azure accepts as names and ids ("Naming rules and restrictions for Azure
// resources"), and the words for what it does not accept.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "source/text.h"

namespace asrmap {

// How a name differs from what Azure accepts. Nothing if it does not; otherwise
// the rest of a sentence that starts with the name: "holds a blank; Azure accepts
// letters a to z, digits and `-`".
using NameFault = std::optional<std::string>;

[[nodiscard]] NameFault vault_name_fault(std::string_view name);
[[nodiscard]] NameFault resource_group_name_fault(std::string_view name);
[[nodiscard]] NameFault vnet_name_fault(std::string_view name);
[[nodiscard]] NameFault subnet_name_fault(std::string_view name);

// Azure gives no rule for the names of mappings. What can't be a part of a path
// at all:
[[nodiscard]] NameFault mapping_name_fault(std::string_view name);
// and what some tool on the way may stumble over: outside
// `[A-Za-z0-9][A-Za-z0-9._-]{0,79}`.
[[nodiscard]] NameFault mapping_name_risk(std::string_view name);

// Whether an Azure subnet can bear the name.
[[nodiscard]] bool is_subnet_name(std::string_view name);

// The GUID that the text holds: in braces, among other words, or without its
// dashes. Nothing if there is none.
[[nodiscard]] std::optional<std::string> guid_in(std::string_view text);

// In a pasted resource id, the name behind its `type`: "n" of
// "…/replicationNetworks/n/…" for replicationNetworks. Empty if there is none.
[[nodiscard]] std::string_view name_behind(std::string_view type, std::string_view id);

// The two are written in one place: what is not written itself takes the text of
// something else, with its place.
[[nodiscard]] inline bool same_place(const Text& a, const Text& b) {
  return a.written() && b.written() && a.span() == b.span();
}

}  // namespace asrmap
