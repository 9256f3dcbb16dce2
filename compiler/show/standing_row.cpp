// SPDX-License-Identifier: MIT
#include "show/standing_row.h"

namespace asrmap {

LandingRow row_of(const Standing& standing) {
  if (standing.landing != nullptr) return row_of(standing.model(), *standing.landing);
  LandingRow row{.model = &standing.model(), .network = standing.network, .subnet = standing.subnet};
  if (standing.mapping == nullptr) return row;
  row.mapping = standing.model().mappings.id_of(*standing.mapping);
  row.target = standing.mapping->target;
  row.reason = LandingRow::Reason::vmm_network;
  return row;
}

}  // namespace asrmap
