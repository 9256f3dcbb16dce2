// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "source/text.h"

namespace asrmap {

struct Vnet;

// The parts of a virtual network's ARM id; views into the parsed text.
struct VnetIdParts {
  std::string_view subscription;
  std::string_view resource_group;
  std::string_view name;
  bool classic = false;  // Microsoft.ClassicNetwork
};

struct VnetIdResult {
  enum class Kind : std::uint8_t {
    vnet,
    subnet,      // `…/virtualNetworks/v/subnets/s`: `vnet_id` is the part to keep
    other_type,  // a well-formed id of something else: `type` says what
    malformed,
  };
  Kind kind = Kind::malformed;
  VnetIdParts parts;         // for vnet and subnet
  std::string_view vnet_id;  // for subnet
  std::string_view type;     // for other_type: "Microsoft.Storage/storageAccounts"
};

// Whether the text begins as the ARM id of a resource does.
[[nodiscard]] bool looks_like_arm_id(std::string_view text);

// Compares keywords without case, as Azure does. The views in the result point into `id`.
[[nodiscard]] VnetIdResult parse_vnet_id(std::string_view id);

// The part of an ARM id that follows a segment, which is compared without case: "F" in
// "…/replicationFabrics/F/…". The result has its own place. It is not written if the id has no such
// segment.
[[nodiscard]] Text segment_behind(const Text& id, std::string_view segment);

// Whether a name holds a slash, which would begin the next name of a path, or a control character.
// No resource of Azure has such a name.
[[nodiscard]] bool breaks_path(std::string_view name);
// Whether a name can stand in the path of a resource: it is not empty, and not dots that lead to
// another folder.
[[nodiscard]] bool fits_path(std::string_view name);

// Whether the text is 8-4-4-4-12 hex digits.
[[nodiscard]] bool is_guid(std::string_view text);

// The VNet's ARM id, with canonical keywords and with the names as given. Nothing if a part is
// unknown.
[[nodiscard]] std::optional<std::string> vnet_id(const Vnet& vnet);

}  // namespace asrmap
