// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "ir/checked_model.h"
#include "ir/ids.h"
#include "source/text.h"

namespace asrmap {

// Some or all of the mappings of a checked model. The model itself stays whole. So what is said of
// a mapping (its default name, its symbol) does not depend on which other mappings are sent with
// it. Refers to the same model and landings as the CheckedModel.
class CheckedPart {
 public:
  // One mapping of a part.
  struct Choice {
    MappingId mapping{};
    Text name = {};  // the name to deploy it under; if not written, the name from the files
  };

  // All mappings that have a target, under their own names. Implicit, because the whole model is a
  // part too.
  CheckedPart(const CheckedModel& whole);

  // A part with only these mappings, under these names; they may come in any order. Throws
  // std::logic_error if this part does not have a mapping, if a mapping is chosen twice, if no
  // mapping can have a name, or if another mapping of the same VM network has it.
  [[nodiscard]] CheckedPart narrowed(std::span<const Choice> choices) const;

  [[nodiscard]] const Model& model() const { return whole_.model(); }
  // The mappings, in the order of the model. Each has a target.
  [[nodiscard]] const std::vector<MappingId>& mappings() const { return mappings_; }
  // The resource name of one of these mappings.
  [[nodiscard]] std::string name_of(MappingId id) const;

 private:
  CheckedModel whole_;
  std::vector<MappingId> mappings_;
  std::map<MappingId, Text> names_;  // only of mappings that are deployed under another name
};

}  // namespace asrmap
