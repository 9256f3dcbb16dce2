// SPDX-License-Identifier: MIT
// What the steps of link() noticed becomes findings. Besides the help in elsewhere.cpp and
// property_table.cpp, all words of `link` are here. These functions change nothing but the
// Reporter.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/reporter.h"
#include "link/elsewhere.h"
#include "link/linking.h"

namespace asrmap::link {

// Reports everything.
void explain(const Linking& linking, Elsewhere& elsewhere, Reporter& reporter);

// Each of these is in a file of its own.
void explain_properties(const SlipList<PropertySlip>& slips, Reporter& reporter);
void explain_allowances(const SlipList<AllowanceSlip>& slips, Reporter& reporter);
void explain_definitions(const Linking& linking, Reporter& reporter);  // equal names, and names that are not allowed
void explain_vnets(const Linking& linking, Reporter& reporter);        // their ids, and two vnets that are one VNet
void explain_inventories(const Linking& linking, Reporter& reporter);  // statements, ambiguous names, ranges
void explain_exports(const Linking& linking, Reporter& reporter);      // that say different things of one thing
void explain_maps(const Linking& linking, Elsewhere& elsewhere, Reporter& reporter);
// Where a declaration and an export differ.
void explain_server_drift(const Linking& linking, Reporter& reporter);
void explain_network_drift(const Linking& linking, Reporter& reporter);
void explain_vm_subnet_drift(const Linking& linking, Reporter& reporter);
void explain_vnet_drift(const Linking& linking, Reporter& reporter);

// Adds help. If a name was probably meant (`near`), the help names it, and a fix writes it. Else
// the help is `otherwise`. `in_path`: the name is a segment of a path, which in TOML has no quotes
// of its own.
void suggest(const Linking& linking, Finding finding, const Text& written, Near near, std::string_view otherwise,
             bool in_path);
// How to write `name` in place of `old`. Nothing if that can't be told.
[[nodiscard]] std::optional<std::string> spelling(const Linking& linking, const Text& old, std::string_view name,
                                                  bool in_path);

}  // namespace asrmap::link
