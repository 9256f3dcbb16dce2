// SPDX-License-Identifier: MIT
// What the explanations of drift share.
#pragma once

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "link/explain/explain.h"

namespace asrmap {

// A finding that the inventory says something else at `exported`.
template <class... Args>
Finding report_drift(Reporter& reporter, Span at, const Text& exported, fmt::format_string<Args...> format,
                     Args&&... args) {
  Finding finding = reporter.report(rule_name::inventory_drift, at, format, std::forward<Args>(args)...);
  finding.label(exported.span(), "exported here");
  return finding;
}

// A name that Site Recovery has in other letters. Terraform and PowerShell find a server or
// network by its friendly name, letter for letter. `has_own_name`: it is written as such.
void explain_case(const Linking& linking, Reporter& reporter, const Text& name, const Text& friendly_name,
                  std::string_view what, bool has_own_name);

// A declared subnet that the export of its owner does not have. `left`: what it has and nobody
// declares. Returns the one of those that was probably meant.
Near explain_missing_subnet(const Linking& linking, Reporter& reporter, std::string_view what, const Text& subnet,
                            const Text& owner, const std::vector<std::string_view>& left);

// Whether the ranges that are written and the exported ones are the same, in any order.
[[nodiscard]] bool are_same_ranges(std::span<const PlacedPrefix> written, const Inventory& file, Range exported);
// Whether there are exported ranges, and all of them can be read. Only then they can be compared.
[[nodiscard]] bool has_ranges(const Inventory& file, Range exported);

}  // namespace asrmap
