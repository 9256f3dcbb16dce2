// SPDX-License-Identifier: MIT
#include "check/allowances.h"

#include <algorithm>

namespace asrmap {

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

bool Allowances::is_judged(std::string_view rule) const {
  return std::find(judged_.begin(), judged_.end(), rule) != judged_.end();
}

}  // namespace asrmap
