// SPDX-License-Identifier: MIT
#include "check/allowances.h"

#include <algorithm>

#include "ir/allowance.h"
#include "ir/model.h"

namespace asrmap::check {

Allowances::Allowances(const Model& model, Date today) : model_(model), today_(today), used_(model.allowances.size()) {}

const Allowances::Entries& Allowances::entries(Range allow, std::string_view rule) const {
  static const Entries none;
  if (allow.count == 0) return none;
  const auto [known, fresh] = entries_.try_emplace({allow.first, rule});
  if (!fresh) return known->second;
  for (const Allowance& entry : model_.allowances_in(allow)) {
    if (entry.rule.view() != rule) continue;
    known->second.all.push_back(&entry);
    known->second.is_open = known->second.is_open || !is_past(entry);
  }
  return known->second;
}

bool Allowances::is_past(const Allowance& entry) const { return entry.until && *entry.until < today_; }

void Allowances::use(const Entries& entries) {
  // The entries of one list for one rule are always marked together.
  if (entries.all.empty() || is_used(*entries.all.front())) return;
  for (const Allowance* entry : entries.all) used_[index(*entry)] = true;
}

bool Allowances::is_used(const Allowance& entry) const { return used_[index(entry)]; }

std::size_t Allowances::index(const Allowance& entry) const {
  return static_cast<std::size_t>(&entry - model_.allowances.data());
}

bool Allowances::is_judged(std::string_view rule) const {
  return std::find(judged_.begin(), judged_.end(), rule) != judged_.end();
}

}  // namespace asrmap::check
