// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "ir/checked_model.h"
#include "ir/landings.h"
#include "ir/model.h"

namespace asrmap {

// A root file and what the phases made of it. Does not move: the checked model
// refers to its neighbours.
struct CompiledRoot {
  std::string path;
  Model model;
  Landings landings;
  std::optional<CheckedModel> checked;  // nothing if there are errors, in any root
};

}  // namespace asrmap
