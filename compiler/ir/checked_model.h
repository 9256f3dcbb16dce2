// SPDX-License-Identifier: MIT
#pragma once

#include "ir/landings.h"
#include "ir/model.h"

namespace asrmap {

// A model without errors. Only check() makes one, so that a backend can't be
// handed anything else and needs no defences: every reference resolves, every
// mapping has one target, a vault is there. Refers to the model and the landings;
// both must outlive it.
class CheckedModel {
 public:
  [[nodiscard]] const Model& model() const { return *model_; }
  [[nodiscard]] const Landings& landings() const { return *landings_; }

 private:
  friend struct CheckAccess;
  CheckedModel(const Model& model, const Landings& landings) : model_(&model), landings_(&landings) {}

  const Model* model_;
  const Landings* landings_;
};

}  // namespace asrmap
