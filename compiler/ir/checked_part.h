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

// Some of the mappings of a checked model, or all of them. The model itself stays whole, so
// that what is said of a mapping (its default name, its symbol) does not depend on which
// others are sent with it. Refers to what the CheckedModel refers to.
class CheckedPart {
 public:
  // One mapping of a part.
  struct Choice {
    MappingId mapping{};
    Text name = {};  // under which it is deployed; not written: the files' own name
  };

  // All mappings that have a target, under their own names. Implicit: the whole is a part.
  CheckedPart(const CheckedModel& whole);

  // Only those mappings, under those names, whatever their order. Throws std::logic_error
  // for a mapping that this part does not have, one chosen twice, and a name that no mapping
  // can have or that another mapping of the same VM network has.
  [[nodiscard]] CheckedPart narrowed(std::span<const Choice> choices) const;

  [[nodiscard]] const Model& model() const { return whole_.model(); }
  // In the order of the model; each has a target.
  [[nodiscard]] const std::vector<MappingId>& mappings() const { return mappings_; }
  // The resource name of one of these mappings.
  [[nodiscard]] std::string name_of(MappingId id) const;

 private:
  CheckedModel whole_;
  std::vector<MappingId> mappings_;
  std::map<MappingId, Text> names_;  // of those that are deployed under another name
};

}  // namespace asrmap
