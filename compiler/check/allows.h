// SPDX-License-Identifier: MIT
// For findings that speak of several elements at once: those that allow the rule
// are left out, where RuleFinding::about() would silence the others with them.
#pragma once

#include <algorithm>

#include "check/rule.h"

namespace asrmap {

// Whether an `allow` list names the rule.
[[nodiscard]] inline bool allows(const Model& model, Range allow, const Rule& rule) {
  const auto names = model.words_in(allow);
  return std::any_of(names.begin(), names.end(), [&](const Text& name) { return name.view() == rule.info.name; });
}

// The same of a mapping: of its `map`, or of the VM network that it is for.
[[nodiscard]] inline bool allows(const Model& model, const Mapping& mapping, const Rule& rule) {
  return allows(model, model.statements[mapping.statement].allow, rule) ||
         allows(model, model.networks[mapping.source].allow, rule);
}

// The same of a landing's source side: its `map`, its VM network or its VM subnet.
[[nodiscard]] inline bool allows(const Model& model, const Landing& landing, const Rule& rule) {
  if (model.words.empty()) return false;
  return allows(model, model.mappings[landing.mapping], rule) ||
         (landing.subnet && allows(model, model.vm_subnets[*landing.subnet].allow, rule));
}

}  // namespace asrmap
