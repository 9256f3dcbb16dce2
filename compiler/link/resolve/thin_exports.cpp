// SPDX-License-Identifier: MIT
#include <algorithm>

#include "ir/inventory_gap.h"
#include "ir/mapping.h"
#include "ir/vnet.h"
#include "link/resolve/map_statements.h"

namespace asrmap::link {
namespace {

// Whether a mapping leads to a VNet that only this file has. Its id is then made of the vault's
// subscription and resource group.
bool gives_a_target(const Model& model, FileId file) {
  return model.vault && std::ranges::any_of(model.statements, [&](const MapStatement& statement) {
           const auto vnet = statement.target.vnet();
           return vnet && model.vnets[*vnet].label.span().file == file;
         });
}

}  // namespace

void judge_thin_exports(Linking& linking) {
  for (const ThinExport& thin : linking.thin_exports) {
    const bool is_of_vnets = thin.kind == InventoryGap::Kind::no_vnets;
    const bool is_of_networks =
        thin.kind == InventoryGap::Kind::no_vm_networks || thin.kind == InventoryGap::Kind::no_fabrics;
    const bool is_decisive = (is_of_vnets && linking.misses_vnets) || (is_of_networks && linking.misses_networks);
    if (thin.kind == InventoryGap::Kind::no_vnet_ids && !gives_a_target(linking.model, thin.file)) continue;
    linking.model.gaps.push_back({thin.kind, thin.name, is_decisive});
  }
}

}  // namespace asrmap::link
