// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "ir/checked_model.h"
#include "ir/landings.h"
#include "ir/model.h"

namespace asrmap {

// A root file and what the phases made of it. Must not be moved, because `checked` and
// `sound` refer to the other members.
struct CompiledRoot {
  std::string path;
  Model model;
  Landings landings;
  std::optional<CheckedModel> checked;  // nothing if there are errors, in any root
  std::optional<CheckedModel> sound;    // nothing if there are errors of the catalogue, in any root
};

}  // namespace asrmap
