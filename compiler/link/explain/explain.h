// SPDX-License-Identifier: MIT
// What the steps of link() noticed becomes findings: the only files of `link` that word
// anything. None changes what it speaks of.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/reporter.h"
#include "link/elsewhere.h"
#include "link/linking.h"

namespace asrmap {

// All of it.
void explain(const Linking& linking, Elsewhere& elsewhere, Reporter& reporter);

// One file each.
void explain_properties(const SlipList<PropertySlip>& slips, Reporter& reporter);
void explain_allowances(const SlipList<AllowanceSlip>& slips, Reporter& reporter);
void explain_definitions(const Linking& linking, Reporter& reporter);  // two of one name, and names that can't be
void explain_vnets(const Linking& linking, Reporter& reporter);        // their ids, and two that are one VNet
void explain_inventories(const Linking& linking, Reporter& reporter);  // statements, names that fit several, ranges
void explain_maps(const Linking& linking, Elsewhere& elsewhere, Reporter& reporter);
// Where a declaration and an export differ.
void explain_server_drift(const Linking& linking, Reporter& reporter);
void explain_network_drift(const Linking& linking, Reporter& reporter);
void explain_vm_subnet_drift(const Linking& linking, Reporter& reporter);
void explain_vnet_drift(const Linking& linking, Reporter& reporter);

// Suggests the name that was probably meant, if one was: the help names it and the fix writes
// it. Else the help is `otherwise`. `in_path`: a segment, which in TOML has no quotes of its own.
void suggest(const Linking& linking, Finding finding, const Text& written, Near near, std::string_view otherwise,
             bool in_path);
// How `name` is to be written in place of `old`; nothing if that can't be told.
[[nodiscard]] std::optional<std::string> spelling(const Linking& linking, const Text& old, std::string_view name,
                                                  bool in_path);

}  // namespace asrmap
