// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>

#include "ir/ids.h"

namespace asrmap {

// One end of a mapping. A third kind of source (a VNet, for Azure to Azure) fits
// in without a new field.
struct Endpoint {
  enum class Kind : std::uint8_t { none, network, vnet };
  Kind kind = Kind::none;
  std::uint32_t index = 0;

  Endpoint() = default;
  Endpoint(NetworkId id) : kind(Kind::network), index(static_cast<std::uint32_t>(id)) {}
  Endpoint(VnetId id) : kind(Kind::vnet), index(static_cast<std::uint32_t>(id)) {}

  [[nodiscard]] std::optional<NetworkId> network() const {
    return kind == Kind::network ? std::optional(static_cast<NetworkId>(index)) : std::nullopt;
  }
  [[nodiscard]] std::optional<VnetId> vnet() const {
    return kind == Kind::vnet ? std::optional(static_cast<VnetId>(index)) : std::nullopt;
  }
  friend bool operator==(const Endpoint&, const Endpoint&) = default;
};

}  // namespace asrmap
