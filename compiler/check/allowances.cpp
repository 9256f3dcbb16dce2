// SPDX-License-Identifier: MIT
#include "check/allowances.h"

#include <algorithm>

#include "check/catalogue.h"
#include "diag/suggestions.h"
#include "ir/allowance.h"
#include "ir/model.h"
#include "text/nearest.h"

namespace asrmap::check {

namespace {

// Finds what misspelt names of rules mean. Each text is looked at once.
class MeantRules {
 public:
  std::string_view operator()(std::string_view written) {
    if (const Rule* rule = find_rule(written)) return rule->info.name;
    const auto [known, fresh] = known_.try_emplace(written);
    if (!fresh) return known->second;
    // `subnet-fallback waiting for NET-42` lacks the colon before its reason.
    if (const Rule* rule = find_rule(written.substr(0, written.find_first_of(" \t"))))
      return known->second = rule->info.name;
    if (names_.empty()) names_ = rule_names();
    if (!suggestions_.affords_nearest(written, names_.size())) return {};
    if (const auto near = nearest(written, names_)) known->second = *near;
    return known->second;
  }

 private:
  Suggestions suggestions_;
  std::vector<std::string_view> names_;
  std::map<std::string_view, std::string_view> known_;
};

}  // namespace

Allowances::Allowances(const Model& model, Date today) : model_(model), today_(today), used_(model.allowances.size()) {
  MeantRules meant;
  rules_.reserve(model.allowances.size());
  for (const Allowance& entry : model.allowances) rules_.push_back(meant(entry.rule.view()));
}

const Allowances::Entries& Allowances::entries(Range allow, std::string_view rule) const {
  static const Entries none;
  if (allow.count == 0) return none;
  const auto [known, fresh] = entries_.try_emplace({allow.first, rule});
  if (!fresh) return known->second;
  for (const Allowance& entry : model_.allowances_in(allow)) {
    if (rule_of(entry) != rule) continue;
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
