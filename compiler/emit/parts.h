// SPDX-License-Identifier: MIT
// How mappings are spread over templates: no more in one than Azure takes, and so
// that a new mapping changes one of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ir/checked_part.h"

namespace asrmap {

// "Best practices for ARM templates", Template limits: 800 resources and 4 MB.
inline constexpr std::size_t kMostResources = 800;
inline constexpr std::size_t kMostTemplateBytes = 4'000'000;

// Mappings that share a template, in the order of the networks as declared. A part with
// links has none: it stands for the parts below it, and deploys them.
struct Part {
  std::uint64_t number = 0;  // 0: the one that is deployed by hand, and deploys all others
  std::vector<MappingId> mappings;
  std::vector<std::uint64_t> links;
};

// Number 0 first. Each mapping is in one part, chosen by the hash of
// its VM network's resource names: the halves of part n are parts 2n + 1 and 2n + 2. So a part is
// only left when it overflows, and no other changes then.
[[nodiscard]] std::vector<Part> split_in_parts(const CheckedPart& selection);

// "main.bicep" for part 0, "main.007.bicep" for part 7.
[[nodiscard]] std::string part_file(std::string_view stem, std::string_view ending, std::uint64_t number);

// What has to be deployed one by one where a template can't link to others: the part, or
// those with mappings that its links lead to.
[[nodiscard]] std::vector<std::uint64_t> leaves_of(const std::vector<Part>& parts, const Part& part);

// What a part's deployment is called.
[[nodiscard]] std::string part_deployment(std::uint64_t number);

}  // namespace asrmap
