// SPDX-License-Identifier: MIT
// Divides mappings among templates, so that no template has more than Azure takes, and a new
// mapping usually changes only one of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ir/checked_part.h"

namespace asrmap::emit {

// "Best practices for ARM templates", Template limits: 800 resources and 4 MB.
inline constexpr std::size_t kMostResources = 800;
inline constexpr std::size_t kMostTemplateBytes = 4'000'000;

// The mappings that share a template, in the order of the networks as declared. A part that has
// links has no mappings: its template deploys the parts below it.
struct Part {
  std::uint64_t number = 0;  // 0: the one that people deploy, and that deploys all others
  std::vector<MappingId> mappings;
  std::vector<std::uint64_t> links;
};

// Returns part 0 first. Each mapping is in one part, chosen by the hash of its VM network's
// resource names. A part n that is too large is divided into parts 2n + 1 and 2n + 2. So mappings
// change their part only when it becomes too large, and those of other parts stay where they are.
[[nodiscard]] std::vector<Part> split_in_parts(const CheckedPart& selection);

// "main.bicep" for part 0, "main.007.bicep" for part 7.
[[nodiscard]] std::string part_file(std::string_view stem, std::string_view ending, std::uint64_t number);

// The numbers of the parts to deploy one by one where a template can't link to others: the part
// itself, or the parts with mappings to which its links lead.
[[nodiscard]] std::vector<std::uint64_t> leaves_of(const std::vector<Part>& parts, const Part& part);

// The name of a part's deployment in Azure.
[[nodiscard]] std::string part_deployment(std::uint64_t number);

}  // namespace asrmap::emit
