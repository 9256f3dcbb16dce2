// SPDX-License-Identifier: MIT
#include "show/source_state.h"

#include "ir/mapping.h"
#include "ir/mapping_name.h"
#include "ir/model.h"

namespace asrmap::show {

LandingRow row_of(const change::SourceState& state) {
  LandingRow row;
  if (state.target().vnet()) row = row_of(state.model(), state.landing);
  row.model = &state.model();
  row.network = state.network;
  row.subnet = state.subnet;
  row.mapping = state.mapping;
  row.target = state.target();
  if (row.target.network()) row.reason = LandingRow::Reason::vmm_network;
  return row;
}

const change::SourceState& named_part(const change::Sides& sides) {
  return sides.latest().subnet ? sides.latest() : sides.earliest();
}

std::string name_of_mapping(const change::SourceState& state) {
  if (!state.mapping) return {};
  return mapping_name(state.model(), state.model().mappings[*state.mapping]);
}

}  // namespace asrmap::show
