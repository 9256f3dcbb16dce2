// SPDX-License-Identifier: MIT
#include "check/landing/assertions.h"

#include <algorithm>
#include <tuple>

#include "ir/document.h"
#include "ir/ids.h"
#include "ir/mapping.h"
#include "ir/model.h"
#include "ir/network.h"
#include "ir/vnet.h"
#include "text/ascii.h"

namespace asrmap::check {
namespace {

bool before(const Assertion& a, const Assertion& b) {
  return std::tie(a.statement, a.from) < std::tie(b.statement, b.from);
}

}  // namespace

Assertions::Assertions(const Model& model) : model_(model) {
  if (model.lands.empty()) return;
  for (const MapStatement& statement : model.statements)
    for (std::uint32_t i = 0; i < statement.lands.count; ++i) {
      const std::uint32_t land = statement.lands.first + i;
      sorted_.push_back({model.statements.id_of(statement), model.lands[land].from.view(), land});
    }
  std::stable_sort(sorted_.begin(), sorted_.end(), before);
}

std::span<const Assertion> Assertions::of(const Landing& landing) const {
  if (sorted_.empty() || !landing.subnet) return {};
  const StatementId statement = model_.mappings[landing.mapping].statement;
  if (model_.statements[statement].lands.count == 0) return {};
  const Assertion key{.statement = statement, .from = model_.vm_subnets[*landing.subnet].name.view()};
  const auto [first, last] = std::equal_range(sorted_.begin(), sorted_.end(), key, before);
  return {first, last};
}

bool Assertions::is_true(const Landing& landing, const Assertion& assertion) const {
  return landing.determined() &&
         equal_without_case(model_.lands[assertion.land].to.view(), model_.vnet_subnets[landing.landed].name.view());
}

}  // namespace asrmap::check
