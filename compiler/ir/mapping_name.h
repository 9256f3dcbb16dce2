// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>

namespace asrmap {

struct Mapping;
struct Model;
class Text;

// Azure documents neither a length nor a set of characters for mapping names. Other Azure resources
// accept this length, and letters, digits, `.`, `_` and `-`, without trouble.
inline constexpr std::size_t kLongestDefaultName = 80;

// The resource name of a mapping: the one that its statement gives, else the one under which an
// inventory shows it as deployed, else the default.
[[nodiscard]] std::string mapping_name(const Model& model, const Mapping& mapping);
// The name under which an inventory shows the mapping as deployed, if no file writes one, and the
// default is another. Null if there is none; the model owns it.
[[nodiscard]] const Text* deployed_name(const Model& model, const Mapping& mapping);
// `<network>-to-<target>`, made safe. It depends only on the mappings of the same VM
// network, and on what the mapping files write: neither another network nor an export renames a
// mapping.
[[nodiscard]] std::string default_mapping_name(const Model& model, const Mapping& mapping);

}  // namespace asrmap
