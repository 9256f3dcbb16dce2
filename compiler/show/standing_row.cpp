// SPDX-License-Identifier: MIT
#include "show/standing_row.h"

#include "ir/mapping.h"
#include "ir/mapping_name.h"
#include "ir/model.h"

namespace asrmap::show {

LandingRow row_of(const change::Standing& standing) {
  LandingRow row;
  if (standing.target().vnet()) row = row_of(standing.model(), standing.landing);
  row.model = &standing.model();
  row.network = standing.network;
  row.subnet = standing.subnet;
  row.mapping = standing.mapping;
  row.target = standing.target();
  if (row.target.network()) row.reason = LandingRow::Reason::vmm_network;
  return row;
}

const change::Standing& named_part(const change::Sides& sides) {
  return sides.standing().subnet ? sides.standing() : sides.earlier();
}

std::string name_of_mapping(const change::Standing& standing) {
  if (!standing.mapping) return {};
  return mapping_name(standing.model(), standing.model().mappings[*standing.mapping]);
}

}  // namespace asrmap::show
