// SPDX-License-Identifier: MIT
#include "link/link.h"

#include "link/explain/explain.h"
#include "link/resolve/map_statements.h"
#include "link/tables/tables.h"

namespace asrmap::link {

Model link(const std::vector<Document*>& documents, Reporter& reporter, Elsewhere& elsewhere, Suggestions& suggestions,
           bool release) {
  Linking linking(documents, suggestions);
  gather_exports(linking);
  declare(linking, release);
  take_adapters(linking);
  map_networks(linking, release);
  take_deployed_names(linking);
  resolve_lands(linking);
  judge_thin_exports(linking);
  explain(linking, elsewhere, reporter);
  return std::move(linking.model);
}

}  // namespace asrmap::link
