// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>

namespace asrmap {

struct Mapping;
struct Model;

// Azure documents neither a length nor a set of characters for mapping names; this and
// letters, digits, `.`, `_` and `-` are what other Azure resources bear without trouble.
inline constexpr std::size_t kLongestDefaultName = 80;

// The resource name of a mapping: the one that its statement gives, else the
// default `<network>-to-<target>`, made safe. It depends on the mapping's own two
// ends only, so that adding a network never renames another's mapping.
[[nodiscard]] std::string mapping_name(const Model& model, const Mapping& mapping);

}  // namespace asrmap
