// SPDX-License-Identifier: MIT
// What the explanations of drift share. Drift: a declaration and an export say different things.
#pragma once

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "link/explain/explain.h"

namespace asrmap::link {

// Reports that the inventory says something else at `exported`.
template <class... Args>
Finding report_drift(Reporter& reporter, Span at, const Text& exported, fmt::format_string<Args...> format,
                     Args&&... args) {
  Finding finding = reporter.report(rule_name::inventory_drift, at, format, std::forward<Args>(args)...);
  finding.label(exported.span(), "exported here");
  return finding;
}

// A name that has other upper or lower case letters in Site Recovery. Terraform and PowerShell find
// a server or network only by exactly its friendly name. `has_own_name`: the name is written as a
// name, not only as the label.
void explain_case(const Linking& linking, Reporter& reporter, const Text& name, const Text& friendly_name,
                  std::string_view what, bool has_own_name);

// A declared subnet that the export of its owner does not have. `left`: the exported subnets that
// nobody declares. Returns the one among them that was probably meant.
Near explain_missing_subnet(const Linking& linking, Reporter& reporter, std::string_view what, const Text& subnet,
                            const Text& owner, const std::vector<std::string_view>& left);

// Whether the written ranges and the exported ranges are the same, in any order.
[[nodiscard]] bool are_same_ranges(std::span<const PlacedPrefix> written, const Inventory& file, Range exported);
// Whether there are exported ranges, and all of them can be read. Only then can they be compared.
[[nodiscard]] bool has_ranges(const Inventory& file, Range exported);

}  // namespace asrmap::link
