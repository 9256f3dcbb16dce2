// SPDX-License-Identifier: MIT
// What Azure accepts as names and ids ("Naming rules and restrictions for Azure
// resources"), and the words for what it does not accept.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "source/text.h"

namespace asrmap::check {

// How a name differs from what Azure accepts. Nothing if it does not; otherwise
// the rest of a sentence that starts with the name: "holds a blank; Azure accepts
// letters a to z, digits and `-`".
using NameFault = std::optional<std::string>;

[[nodiscard]] NameFault vault_name_fault(std::string_view name);
[[nodiscard]] NameFault resource_group_name_fault(std::string_view name);
[[nodiscard]] NameFault vnet_name_fault(std::string_view name);
[[nodiscard]] NameFault subnet_name_fault(std::string_view name);

// Azure gives no rule for the names of mappings. A fault is a character that no part of a path
// can have, or an empty name.
[[nodiscard]] NameFault mapping_name_fault(std::string_view name);
// A risk is a name that some tools may not take: one that does not match
// `[A-Za-z0-9][A-Za-z0-9._-]{0,79}`.
[[nodiscard]] NameFault mapping_name_risk(std::string_view name);

// What the name looks like, if it is not that and Azure accepts it. `fault` is one of the functions
// above.
[[nodiscard]] std::optional<std::string> meant_name(std::string_view name, NameFault (*fault)(std::string_view));

// Whether an Azure subnet can have the name.
[[nodiscard]] bool is_subnet_name(std::string_view name);

// In a pasted resource id, the name after its `type`: "n" of "…/replicationNetworks/n/…" for
// replicationNetworks. Empty if there is none.
[[nodiscard]] std::string_view name_behind(std::string_view type, std::string_view id);

// Whether both are written at the same place. A property that is not written takes the text of
// another one, together with its place.
[[nodiscard]] inline bool same_place(const Text& a, const Text& b) {
  return a.written() && b.written() && a.span() == b.span();
}

}  // namespace asrmap::check
