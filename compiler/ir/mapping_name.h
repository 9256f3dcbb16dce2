// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "ir/model.h"

namespace asrmap {

// The resource name of a mapping: the one that its statement gives, else the
// default `<network>-to-<target>`, made safe. It depends on the mapping's own two
// ends only, so that adding a network never renames another's mapping.
[[nodiscard]] std::string mapping_name(const Model& model, const Mapping& mapping);

}  // namespace asrmap
