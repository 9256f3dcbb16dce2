// SPDX-License-Identifier: MIT
// About how many rows a file adds to a model. This measures the work that the file makes.
#pragma once

#include <cstddef>

#include "ir/document.h"
#include "ir/inventory.h"

namespace asrmap::link {

[[nodiscard]] inline std::size_t rows_of(const Document& document) {
  return document.servers.size() + document.networks.size() + document.vnets.size() + document.subnets.size() +
         document.prefixes.size() + document.sources.size() + document.maps.size() + document.lands.size();
}

[[nodiscard]] inline std::size_t rows_of(const Inventory& inventory) {
  return inventory.networks.size() + inventory.vm_subnets.size() + inventory.vnets.size() +
         inventory.vnet_subnets.size() + inventory.adapters.size() + inventory.mappings.size() + inventory.words.size();
}

}  // namespace asrmap::link
