// SPDX-License-Identifier: MIT
// Paths of Site Recovery's resources.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace asrmap {

struct Model;
struct Vault;

// A path segment, percent-encoded as JavaScript's encodeURIComponent does: this
// is how Azure's own clients write the names in their URLs.
[[nodiscard]] std::string encode_segment(std::string_view segment);

enum class PathForm : std::uint8_t {
  id,   // as an id in a body: names as they are
  url,  // as a part of a URL: names percent-encoded
};

// The vault that the project's mappings go to. If the project declares none, and has nothing to
// deploy, a vault without any names. Throws std::logic_error if it has something to deploy; check()
// rules that out.
[[nodiscard]] const Vault& vault_of(const Model& model);

// `/subscriptions/…/vaults/{vault}`.
[[nodiscard]] std::string vault_path(const Vault& vault, PathForm form);
// `/subscriptions/…/replicationFabrics/{fabric}/replicationNetworks/{network}`.
// Fabric and network are resource names, not friendly names.
[[nodiscard]] std::string network_path(const Vault& vault, std::string_view fabric, std::string_view network,
                                       PathForm form);
// The path of a mapping below that network.
[[nodiscard]] std::string mapping_path(const Vault& vault, std::string_view fabric, std::string_view network,
                                       std::string_view mapping, PathForm form);

}  // namespace asrmap
