// SPDX-License-Identifier: MIT
#include <stdexcept>

#include "targets/backend.h"

#include "ir/model.h"

namespace asrmap::targets {

void Emit::operator()(const CheckedModel& whole, const EmitOptions& options, emit::Artifacts& out) const {
  if (whole_ != nullptr)
    whole_(whole, options, out);
  else
    (*this)(whole, {}, options, out);
}

void Emit::operator()(const CheckedPart& part, Removals removals, const EmitOptions& options,
                      emit::Artifacts& out) const {
  if (!takes_parts()) throw std::logic_error("a part of a project for a target that takes only all of it");
  if (!removals.empty() && !can_delete()) throw std::logic_error("deletions for a target that can't delete");
  if (!removals.empty() && !part.model().vault) throw std::logic_error("deletions from no vault");
  if (changes_ != nullptr)
    changes_(part, removals, options, out);
  else
    part_(part, options, out);
}

}  // namespace asrmap::targets
