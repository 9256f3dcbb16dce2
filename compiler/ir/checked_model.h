// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

namespace asrmap {

struct Diagnostic;
struct Landings;
struct Model;

namespace check {
struct Checked;
struct CheckOptions;
Checked check(const Model& model, const Landings& landings, std::vector<Diagnostic> found, const CheckOptions& options);
}  // namespace check

// A model without errors of the catalogue: every reference resolves, every mapping has one target, a vault is there.
// Only check() can make one, so a backend gets nothing else and needs no defences. CheckedPart can
// narrow it to some of its mappings. Refers to the model and the landings; both must outlive it.
class CheckedModel {
 public:
  [[nodiscard]] const Model& model() const { return *model_; }
  [[nodiscard]] const Landings& landings() const { return *landings_; }

 private:
  friend check::Checked check::check(const Model& model, const Landings& landings, std::vector<Diagnostic> found,
                                     const check::CheckOptions& options);
  CheckedModel(const Model& model, const Landings& landings) : model_(&model), landings_(&landings) {}

  const Model* model_;
  const Landings* landings_;
};

}  // namespace asrmap
